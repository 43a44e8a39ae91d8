import { machineToday } from "./days";

let told = $state<string>();

/** The day that it is, as the core says it: a demonstration may stand on another one than this machine. */
export const today = (): string => told ?? machineToday();

/** Takes over the day that the core says. */
export function setToday(day: string) {
  told = day;
}
