// The agenda as rows in their order: where a row can go, and what every number and time is then. The window paints
// this at once; the core (`domain/src/agenda.rs`) decides, by the same rules.
import type { AgendaItemRow, Direction } from "$api";

/** How many levels of items an agenda has at the most: 5, 5.1, 5.1.1. */
export const MAX_LEVELS = 3;

/** Where an item goes: under `parent`, after its sibling `after` (`null`: first). */
export type Place = { parent: string | null; after: string | null };

/** The place of a row among those that share its parent. */
export type Standing = { position: number; total: number };

const indexOf = (rows: AgendaItemRow[], uid: string | null) => rows.findIndex((row) => row.uid === uid);

/** Where what is below a row ends. */
export function endOf(rows: AgendaItemRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  const end = rows.findIndex((row, at) => at > index && row.depth <= depth);
  return end < 0 ? rows.length : end;
}

/** Levels that a row takes with what is below it. */
export function heightOf(rows: AgendaItemRow[], index: number): number {
  const own = rows[index]?.depth ?? 0;
  return rows.slice(index, endOf(rows, index)).reduce((height, { depth }) => Math.max(height, depth - own + 1), 1);
}

/** Where a step takes a row; `null` when there is nothing in that direction. */
export function stepPlace(rows: AgendaItemRow[], uid: string, direction: Direction): Place | null {
  const row = rows[indexOf(rows, uid)];
  if (!row?.moves[direction]) return null;
  const { parent } = row;
  if (direction === "outdent") return { parent: rows[indexOf(rows, parent)]?.parent ?? null, after: parent };
  const siblings = rows.filter((other) => other.parent === parent);
  const at = siblings.indexOf(row);
  if (direction === "up") return { parent, after: siblings[at - 2]?.uid ?? null };
  if (direction === "down") return { parent, after: siblings[at + 1]?.uid ?? null };
  const above = siblings[at - 1]?.uid ?? null;
  return { parent: above, after: rows.findLast((other) => other.parent === above)?.uid ?? null };
}

/** Whether a row, with what is below it, may go to a place. */
export function canGo(rows: AgendaItemRow[], uid: string, { parent, after }: Place): boolean {
  const index = indexOf(rows, uid);
  if (index < 0 || after === uid) return false;
  if (after !== null && rows[indexOf(rows, after)]?.parent !== parent) return false;
  const above = indexOf(rows, parent);
  if (parent !== null && (above < 0 || (above >= index && above < endOf(rows, index)))) return false;
  const depth = parent === null ? 0 : (rows[above]?.depth ?? 0) + 1;
  return depth + heightOf(rows, index) <= MAX_LEVELS;
}

/** The rows once one of them, with what is below it, has gone to a place where it may go. */
export function placed(rows: AgendaItemRow[], uid: string, { parent, after }: Place): AgendaItemRow[] {
  const index = indexOf(rows, uid);
  const moved = rows.slice(index, endOf(rows, index));
  const others = removed(rows, uid);
  const above = indexOf(others, parent);
  const at = after === null ? above + 1 : endOf(others, indexOf(others, after));
  const depth = parent === null ? 0 : (others[above]?.depth ?? 0) + 1;
  const sunk = depth - (moved[0]?.depth ?? 0);
  const there = moved.map((row) => ({
    ...row,
    depth: row.depth + sunk,
    parent: row.uid === uid ? parent : row.parent,
  }));
  return [...others.slice(0, at), ...there, ...others.slice(at)];
}

/** The rows without one of them and what is below it. */
export function removed(rows: AgendaItemRow[], uid: string): AgendaItemRow[] {
  const index = indexOf(rows, uid);
  return index < 0 ? rows : [...rows.slice(0, index), ...rows.slice(endOf(rows, index))];
}

/** The rows with the numbers, times and steps that follow from their order; the session starts at `start`. */
export function renumbered(rows: AgendaItemRow[], start: string | null): AgendaItemRow[] {
  const numbers = numbersOf(rows);
  const starts = startsOf(rows, start);
  const moves = movesOf(rows);
  return rows.map((row, index) => ({
    ...row,
    number: numbers[index] ?? "",
    starts_at: starts[index] ?? null,
    moves: moves[index] ?? row.moves,
  }));
}

/** Where each row stands among those that share its parent. */
export function standingsOf(rows: AgendaItemRow[]): Map<string, Standing> {
  const totals = new Map<string | null, number>();
  const positions = rows.map(({ parent }) => {
    const position = (totals.get(parent) ?? 0) + 1;
    totals.set(parent, position);
    return position;
  });
  return new Map(
    rows.map(({ uid, parent }, index) => [uid, { position: positions[index] ?? 0, total: totals.get(parent) ?? 0 }]),
  );
}

/** The newer rows; one that says the same as before is the very row of before, which need not be painted again. */
export function keepUnchanged(before: AgendaItemRow[], after: AgendaItemRow[]): AgendaItemRow[] {
  const known = new Map(before.map((row) => [row.uid, row]));
  return after.map((row) => {
    const former = known.get(row.uid);
    return former && JSON.stringify(former) === JSON.stringify(row) ? former : row;
  });
}

function numbersOf(rows: AgendaItemRow[]): string[] {
  // Announced numbers stay with their items, and the core knows how the body numbers those that came late.
  if (rows.some(({ frozen }) => frozen)) return rows.map(({ number }) => number);
  const counts: number[] = [];
  return rows.map(({ depth }) => {
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    return counts.join(".");
  });
}

const MINUTES_OF_A_DAY = 24 * 60;
const two = (value: number) => String(value).padStart(2, "0");

/** When each row starts. Where no row has minutes only the first has a time; past midnight it goes on from 00:00. */
function startsOf(rows: AgendaItemRow[], start: string | null): (string | null)[] {
  if (start === null) return rows.map(() => null);
  const isTimed = rows.some((row) => row.minutes !== null);
  let now = minuteOf(start);
  return rows.map((row, index) => {
    const begins = now % MINUTES_OF_A_DAY;
    now += row.minutes ?? 0;
    return isTimed || index === 0 ? `${two(Math.floor(begins / 60))}:${two(begins % 60)}` : null;
  });
}

const minuteOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

/** How long an agenda takes, when it is over, and how many minutes that is past its planned end. */
export type Span = { minutes: number; ends: string | null; over: number };

/** The span of an agenda; a planned end that is earlier than the start is the next day's. */
export function spanOf(rows: AgendaItemRow[], start: string | null, plannedEnd: string | null): Span {
  const minutes = rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
  if (start === null) return { minutes, ends: null, over: 0 };
  const end = (minuteOf(start) + minutes) % MINUTES_OF_A_DAY;
  const ends = minutes > 0 ? `${two(Math.floor(end / 60))}:${two(end % 60)}` : null;
  if (plannedEnd === null) return { minutes, ends, over: 0 };
  const planned = (minuteOf(plannedEnd) - minuteOf(start) + MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
  return { minutes, ends, over: Math.max(0, minutes - planned) };
}

/** Which steps each row can take, found from the last row to the first. */
function movesOf(rows: AgendaItemRow[]): AgendaItemRow["moves"][] {
  const positions = standingsOf(rows);
  /** The levels below the row at hand, by their depth. */
  const heights: number[] = [];
  return rows
    .toReversed()
    .map(({ uid, depth }) => {
      const height = 1 + (heights[depth + 1] ?? 0);
      heights.length = depth + 1;
      heights[depth] = Math.max(heights[depth] ?? 0, height);
      const { position = 1, total = 1 } = positions.get(uid) ?? {};
      const fitsAt = (level: number) => level + height <= MAX_LEVELS;
      return {
        up: position > 1 && fitsAt(depth),
        down: position < total && fitsAt(depth),
        indent: position > 1 && fitsAt(depth + 1),
        outdent: depth > 0 && fitsAt(depth - 1),
      };
    })
    .toReversed();
}

/** A place between two rows at a depth, as the pointer shows it. */
export type Drop = { place: Place; depth: number };

/**
 * Where a row that is let go above the row `gap` (below the last one: the number of rows) would stand: as deep as
 * `depth` says, or as near to it as the rows around allow. `null` where it cannot stand at all.
 */
export function dropAt(rows: AgendaItemRow[], uid: string, gap: number, depth: number): Drop | null {
  const index = indexOf(rows, uid);
  if (index < 0) return null;
  const end = endOf(rows, index);
  const others = removed(rows, uid);
  // The gaps inside what moves are all the one that it leaves.
  const at = gap <= index ? gap : Math.max(index, gap - (end - index));
  const shallowest = others[at]?.depth ?? 0;
  const deepest = Math.min((others[at - 1]?.depth ?? -1) + 1, MAX_LEVELS - heightOf(rows, index));
  if (shallowest > deepest) return null;
  const chosen = Math.max(shallowest, Math.min(depth, deepest));
  const above = others.slice(0, at);
  // The nearest row that is no deeper is the sibling above, or the parent when it is less deep.
  const near = above.findLast((row) => row.depth <= chosen);
  const isSibling = near?.depth === chosen;
  return {
    depth: chosen,
    place: { parent: (isSibling ? near?.parent : near?.uid) ?? null, after: isSibling ? near.uid : null },
  };
}

/** Where a row would go that is let go in a gap, so many levels aside; and the depth and number that it would have. */
export function aimed(rows: AgendaItemRow[], uid: string, gap: number, levels: number) {
  const drop = dropAt(rows, uid, gap, (rows[indexOf(rows, uid)]?.depth ?? 0) + levels);
  if (!drop) return null;
  const there = renumbered(placed(rows, uid, drop.place), null).find((row) => row.uid === uid);
  return { place: drop.place, line: { depth: drop.depth, number: there?.number ?? "" } };
}

/** Where a row stands now. */
export function placeOf(rows: AgendaItemRow[], uid: string): Place {
  const index = indexOf(rows, uid);
  const parent = rows[index]?.parent ?? null;
  return { parent, after: rows.slice(0, index).findLast((row) => row.parent === parent)?.uid ?? null };
}
