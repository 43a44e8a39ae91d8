import type { Standing } from "$api";
import { t, tOf } from "$i18n";

/** What a list of agreements may be narrowed to: one way to stand, or whatever is still expected. */
export type Wanted = Standing | "open";

const ENDED: Standing[] = ["fulfilled", "ended"];

/** Whether a commitment that stands so is wanted. */
export const stands = (standing: Standing, wanted: Wanted): boolean =>
  wanted === "open" ? !ENDED.includes(standing) : standing === wanted;

/** What is wanted, in words. */
export const nameOf = (wanted: Wanted): string =>
  wanted === "open" ? t("follow-up-open") : tOf("agreements-standing", wanted);
