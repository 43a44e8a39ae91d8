import { t } from "$i18n";
import type { Refusal } from "./views";

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

/** The reason of any failure, as something to show. */
export function refusalOf(failure: unknown): Refusal {
  if (failure instanceof Refused) return failure.refusal;
  if (isRefusal(failure)) return failure;
  return { code: "unreachable", message: t("frame-unreachable") };
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
