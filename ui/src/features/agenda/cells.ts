import type { AgendaItemRow, Arguments } from "$api";

/** The cells of a row that can be edited in it, in their order. */
export const CELLS = ["title", "kind", "presenter", "minutes"] as const;
export type Cell = (typeof CELLS)[number];

/** A cell of a row that is being edited. */
export type Editing = { uid: string; cell: Cell };

/** What changes of an item. */
export type ItemChange = Omit<Arguments<"change_agenda_item">, "item">;

/** Where the keys lead once a cell is accepted; `left` when it lost the focus. */
export type Way = "below" | "above" | "next" | "previous" | "left";

/** The longest that an item may take. */
export const MOST_MINUTES = 600;

/** The cell that is edited next; `null` when the row itself gets the focus again. */
export function nextCell(rows: AgendaItemRow[], { uid, cell }: Editing, way: Way): Editing | null {
  const index = rows.findIndex((row) => row.uid === uid);
  const of = (row: AgendaItemRow | undefined, cell: Cell | undefined) => (row && cell ? { uid: row.uid, cell } : null);
  const at = CELLS.indexOf(cell);
  if (way === "below") return of(rows[index + 1], cell);
  if (way === "above") return of(rows[index - 1], cell);
  if (way === "previous") return of(rows[index], CELLS[at - 1]);
  if (way === "next") return of(rows[index], CELLS[at + 1]) ?? of(rows[index + 1], CELLS[0]);
  return null;
}

/** What typing in a cell makes of its item: nothing when it says the same; `undefined` when it makes no sense. */
export function changeOf(row: AgendaItemRow, cell: Cell, typed: string): ItemChange | null | undefined {
  const text = typed.trim();
  if (cell === "title") return text === "" || text === row.title ? null : { title: text };
  if (cell === "kind") return text === row.kind ? null : { kind: text as AgendaItemRow["kind"] };
  if (cell === "presenter") return text === (row.presenter ?? "") ? null : { presenter: text || null };
  const minutes = text === "" ? null : Number(text);
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES)) return undefined;
  return minutes === row.minutes ? null : { minutes };
}
