import { t } from "$i18n";
import type { DesktopCommands } from "./desktop";
import type { Commands as CoreCommands } from "./generated/contract";
import { host } from "./host";
import type { RecordKind, Refusal } from "./views";

type Commands = CoreCommands & DesktopCommands;
export type CommandName = keyof Commands;
export type Arguments<Name extends CommandName> = Commands[Name][0];
export type Answer<Name extends CommandName> = Commands[Name][1];
/** Arguments may be left out when a command can do without any. */
type Given<Name extends CommandName> =
  Record<string, never> extends Arguments<Name> ? [args?: Arguments<Name>] : [args: Arguments<Name>];

/** A command that the core did not carry out, with its reason in the user's language. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
    this.refusal = refusal;
  }

  get code() {
    return this.refusal.code;
  }
}

/** `name` is the command that made the change, when it was asked from this page. */
type Listener = (changed: RecordKind[], name?: CommandName) => void;
const listeners = new Set<Listener>();

/** Calls `listener` after each command that changed something; returns how to stop. */
export function onchanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(changed: RecordKind[], name?: CommandName) {
  if (changed.length > 0) listeners.forEach((listener) => listener(changed, name));
}

/** Hears of changes that this page did not ask for: the program was started again with another library. */
export async function hearChanges() {
  (await host()).onchanged((changed) => tell(changed));
}

/** The reason of any failure, as something to show. */
export function refusalOf(failure: unknown): Refusal {
  if (failure instanceof Refused) return failure.refusal;
  if (isRefusal(failure)) return failure;
  return { code: "unreachable", message: t("frame-unreachable") };
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}

/** Asks one command of the core. */
export async function call<Name extends CommandName>(name: Name, ...[args]: Given<Name>): Promise<Answer<Name>> {
  const reply = await (await host()).call(name, args ?? {}).catch((failure: unknown) => {
    throw new Refused(refusalOf(failure));
  });
  tell(reply.changed, name);
  return reply.answer as Answer<Name>;
}
