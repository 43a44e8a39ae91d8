import type { Standing, WantedStanding } from "$api";
import { t, tOf } from "$i18n";

const ENDED: Standing[] = ["fulfilled", "ended"];

/** Whether a commitment that stands so is wanted. */
export const stands = (standing: Standing, wanted: WantedStanding): boolean =>
  wanted === "open" ? !ENDED.includes(standing) : standing === wanted;

/** What is wanted, in words. */
export const nameOf = (wanted: WantedStanding): string =>
  wanted === "open" ? t("follow-up-open") : tOf("agreements-standing", wanted);
