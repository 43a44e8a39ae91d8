import type { Coded } from "$api";
import { fullDate, t } from "$i18n";
import type { ImportDesk } from "./import.svelte";
import { factPart, type PartId } from "./review";

/** One of the answers that a doubt may have. */
export type Choice = {
  label: string;
  /** Whether it is what the reader proposes, which `Enter` takes. */
  proposed: boolean;
  take: () => void;
};

const says = (label: string, proposed: boolean, take: () => void): Choice => ({ label, proposed, take });

/** The answers that a doubt may have, the proposed one first; one where it can only be taken as it is. */
export function choicesOf(desk: ImportDesk, part: PartId, doubt: Coded): Choice[] {
  const accept = says(t("importing-accept"), true, () => desk.accept(doubt));
  switch (doubt.code) {
    case "item_meant":
      return itemsMeant(desk, part, doubt);
    case "several_dates":
      return ((doubt["dates"] as string[] | undefined) ?? []).map((date) =>
        says(fullDate(date), false, () => desk.correctSession(part, { date })),
      );
    case "weekday_mismatch":
      return part === factPart("date") ? daysMeant(desk, doubt) : [accept];
    case "time_from_agreement":
      return [
        says(String(doubt["time"]), true, accept.take),
        says(t("importing-choice-no-time"), false, () => desk.correctSession(part, { time: null })),
      ];
    case "responsible_from_text":
      return [
        says(String(doubt["responsible"]), true, accept.take),
        says(t("importing-choice-nobody"), false, () => desk.withoutResponsible(part, doubt)),
      ];
    case "session_already_there":
      return [
        says(t("importing-choice-complete"), true, () => desk.decide(doubt, true)),
        says(t("importing-choice-another"), false, () => desk.decide(doubt, false)),
      ];
    default:
      return [accept];
  }
}

/** The items that a report may speak of, the likeliest first. */
function itemsMeant(desk: ImportDesk, part: PartId, doubt: Coded): Choice[] {
  const items = desk.understood?.items ?? [];
  const numberOf = (position: string) => items.find((item) => item.position === position)?.number ?? position;
  const choices = (doubt["choices"] as string[]).map((position) =>
    says(String(numberOf(position)), position === doubt["proposed"], () => desk.linkReport(part, doubt, position)),
  );
  return [...choices].sort((one, other) => Number(other.proposed) - Number(one.proposed));
}

/** The day as it is written, and the nearest one that is the day of the week that is written. */
function daysMeant(desk: ImportDesk, doubt: Coded): Choice[] {
  return [doubt["date"], doubt["nearest"]].map((date, index) =>
    says(fullDate(String(date)), index === 0, () => desk.correctSession(factPart("date"), { date: String(date) })),
  );
}
