import type { Coded, ImportDestination, RichNode, RichText, Understood, UnderstoodItem, UnderstoodSession } from "$api";

/** Which part of what was understood. */
export type PartId = string;
export type Lines = readonly [number, number];
/** Lines of the source that became something. */
export type Mark = { part: PartId; lines: Lines; text: string | null };

/** What is worth saying but needs no answer. A state is read from a report as a matter of course. */
const FOR_INFORMATION = new Set(["tags_removed", "heading_differs", "text_placed", "title_cleaned", "state_from_text"]);

/** Whether a person should look at it before it is kept. */
export const isDoubt = (warning: Coded): boolean => !FOR_INFORMATION.has(warning.code);

export const factPart = (name: string): PartId => `fact-${name}`;
export const itemPart = (item: UnderstoodItem): PartId => `item-${item.position}`;
export const agreementPart = (index: number): PartId => `agreement-${index}`;

/** Which warnings speak of which fact of the session. */
const FACT_OF_WARNING: Record<string, string> = {
  time_from_agreement: "time",
  several_dates: "date",
  body_added: "body",
  another_institution: "body",
  session_already_there: "title",
};

/** Whether the text does not say it. The name of a session is its kind and its number. */
function isMissing(session: UnderstoodSession, fact: "body" | "title" | "date" | "time" | "place"): boolean {
  return fact === "title" ? session.kind === null || session.number === null : session[fact] === null;
}

/** What a person should look at in the facts of a session, though the text was clear: what it leaves out, and what
 * would become of it in the library. */
export function doubtsOfFacts(understood: Understood, destination: ImportDestination | undefined): Coded[] {
  const { session } = understood;
  const told = new Set((understood.warnings as Coded[]).map(({ code }) => FACT_OF_WARNING[code]));
  const doubts = [...((destination?.warnings ?? []) as Coded[])];
  for (const fact of ["body", "title", "date", "time", "place"] as const)
    if (isMissing(session, fact) && !told.has(fact)) doubts.push({ code: "fact_missing", fact });
  return doubts;
}

/** Where the parts of the result stand in the source. */
export function marksOf(understood: Understood): Mark[] {
  const facts = understood.facts.map(({ name, lines, text }) => ({ part: factPart(name), lines, text }));
  const items = understood.items.flatMap((item) => [
    ...(item.lines ? [{ part: itemPart(item), lines: item.lines, text: null }] : []),
    ...item.headings.map(({ line, text }) => ({ part: itemPart(item), lines: [line, line] as const, text })),
  ]);
  const agreements = understood.agreements.flatMap(({ lines }, index) =>
    lines ? [{ part: agreementPart(index), lines, text: null }] : [],
  );
  return [...facts, ...items, ...agreements];
}

const within = (line: number, lines: Lines | null) => lines !== null && line >= lines[0] && line <= lines[1];

/** The part that a warning speaks of, when it speaks of one. */
export function partOf(warning: Coded, understood: Understood): PartId | null {
  const fact = warning.code === "fact_missing" ? String(warning["fact"]) : FACT_OF_WARNING[warning.code];
  if (fact) return factPart(fact);
  const item = understood.items.find(({ position }) => position === warning["position"]);
  if (item) return itemPart(item);
  const named = understood.agreements.findIndex(({ code }) => code !== "" && code === warning["agreement"]);
  if (named >= 0) return agreementPart(named);
  const line = Number(warning["line"] ?? 0);
  const agreement = understood.agreements.findIndex(({ lines }) => within(line, lines));
  if (agreement >= 0) return agreementPart(agreement);
  if (warning.code === "weekday_mismatch" && warning["date"] === understood.session.date) return factPart("date");
  const titled = understood.items.find(({ lines }) => within(line, lines));
  return titled ? itemPart(titled) : null;
}

/** The part that a passage became. */
export function partAt(understood: Understood, { first }: { first: number }, meaning: string): PartId | null {
  if (meaning === "session") return factPart("title");
  if (["date", "time", "place"].includes(meaning)) return factPart(meaning);
  if (meaning === "agreement") {
    const index = understood.agreements.findIndex(({ lines }) => lines?.[0] === first);
    return index < 0 ? null : agreementPart(index);
  }
  const item = understood.items.findLast(({ lines }) => lines?.[0] === first);
  return item ? itemPart(item) : null;
}

const blocksOf = (text: RichText): RichNode[] => (text.content ?? []) as RichNode[];
const paragraph = (text: string): RichNode => ({ type: "paragraph", content: [{ type: "text", text }] });

/**
 * The items without this one. What it said stays: its title and its text go to the item before it, or to the next
 * when it was the first. The only item cannot go.
 */
export function withoutItem(items: UnderstoodItem[], position: string): UnderstoodItem[] {
  const index = items.findIndex((item) => item.position === position);
  const gone = items[index];
  const heir = items[index - 1] ?? items[index + 1];
  if (!gone || !heir) return items;
  const named = [gone.number, gone.title.trim()].filter(Boolean).join(" ");
  const words = [...(gone.title.trim() ? [paragraph(named)] : []), ...blocksOf(gone.content)];
  const own = blocksOf(heir.content);
  const content = { type: "doc", content: index > 0 ? [...own, ...words] : [...words, ...own] } as RichText;
  return items.filter((item) => item !== gone).map((item) => (item === heir ? { ...item, content } : item));
}

/** The agenda without an agreement. What its row said goes to the text of the item where agreements are followed up. */
export function withoutAgreement(understood: Understood, index: number): Pick<Understood, "items" | "agreements"> {
  const { items } = understood;
  const gone = understood.agreements[index];
  const heir = items.find(({ kind }) => kind === "follow_up") ?? items[0];
  const agreements = understood.agreements.filter((_, at) => at !== index);
  if (!gone || !heir) return { items, agreements };
  const words = gone.row.flatMap(({ text }) => text.split("\n")).filter((line) => line.trim());
  const content = { type: "doc", content: [...blocksOf(heir.content), ...words.map(paragraph)] } as RichText;
  return { items: items.map((item) => (item === heir ? { ...item, content } : item)), agreements };
}

/** How deep an item stands among those that are left. */
export function depthOf(item: UnderstoodItem, items: UnderstoodItem[]): number {
  const parent = item.position.split(".").slice(0, -1).join(".");
  const above = parent && items.find(({ position }) => position === parent);
  return above ? depthOf(above, items) + 1 : 0;
}
