import type { SectionRow } from "$api";

/** The name of a row that stays the same wherever it stands. */
export const rowKey = ({ kind, uid }: SectionRow): string => `${kind}:${uid ?? ""}`;

/** What a row is moved as: a part of the packet, or an annex among those of its item. */
export type Movable = { kind: "part" | "annex"; key: string };

/** As what a row can be moved; `null` for what stands where it stands. */
export function movable(section: SectionRow): Movable | null {
  const { kind, uid, depth } = section;
  if (kind === "agenda" || kind === "signatures") return { kind: "part", key: kind };
  if (kind === "item" && depth === 0 && uid !== null) return { kind: "part", key: uid };
  if (kind === "attachment" && uid !== null) return { kind: "annex", key: uid };
  return null;
}

/** The rows that move together with this one: an item brings along what is below it. */
export function blockOf(sections: SectionRow[], index: number): [start: number, end: number] {
  const first = sections[index];
  if (first?.kind !== "item" || first.depth > 0) return [index, index + 1];
  const next = sections.findIndex((section, at) => at > index && !isBelow(section));
  return [index, next < 0 ? sections.length : next];
}
const isBelow = ({ kind, depth }: SectionRow) =>
  kind === "note" || kind === "attachment" || (kind === "item" && depth > 0);

/** The rows among which one can be put, itself too, by their places: all parts, or the annexes of one item. */
function peersOf(sections: SectionRow[], index: number): number[] {
  const moved = sections[index] && movable(sections[index]);
  if (!moved) return [];
  const places = sections.map((_, place) => place);
  const isPeer = (place: number) => sections[place] !== undefined && movable(sections[place])?.kind === moved.kind;
  if (moved.kind === "part") return places.filter(isPeer);
  const ownerOf = (place: number) => sections.slice(0, place).findLastIndex(({ kind }) => kind === "item");
  return places.filter((place) => isPeer(place) && ownerOf(place) === ownerOf(index));
}

/** A move: what is put right after what, or first of all. */
export type Move = Movable & { after: string | null };

const keyAt = (sections: SectionRow[], place: number | undefined) =>
  place === undefined || !sections[place] ? null : (movable(sections[place])?.key ?? null);

function moveTo(sections: SectionRow[], index: number, peers: number[], position: number): Move | null {
  const moved = sections[index] && movable(sections[index]);
  const others = peers.filter((place) => place !== index);
  if (!moved || position < 0 || position > others.length || others.length === 0) return null;
  return { ...moved, after: keyAt(sections, others[position - 1]) };
}

/** One step up or down; `null` where there is no room. */
export function stepOf(sections: SectionRow[], index: number, step: 1 | -1): Move | null {
  const peers = peersOf(sections, index);
  return moveTo(sections, index, peers, peers.indexOf(index) + step);
}

/** Its place among those that it can be put among, from 1, and how many they are. */
export function standing(sections: SectionRow[], index: number): { place: number; count: number } {
  const peers = peersOf(sections, index);
  return { place: peers.indexOf(index) + 1, count: peers.length };
}

/** Where a row goes that is let go above the row `gap`, and above which row that really is. */
export function dropOf(sections: SectionRow[], index: number, gap: number): { move: Move; gap: number } | null {
  const peers = peersOf(sections, index);
  const others = peers.filter((place) => place !== index);
  const ends = others.map((place) => blockOf(sections, place)[1]);
  // Inside a block it comes after what the block belongs to.
  const position = others.filter((place) => place < gap).length;
  const move = moveTo(sections, index, peers, position);
  const first = peers[0] ?? 0;
  return move && { move, gap: position === 0 ? first : (ends[position - 1] ?? first) };
}

/** Whether a move leaves everything where it is. */
export function isStill(sections: SectionRow[], move: Move): boolean {
  const index = sections.findIndex((section) => movable(section)?.key === move.key);
  const peers = peersOf(sections, index);
  return keyAt(sections, peers[peers.indexOf(index) - 1]) === move.after;
}

/** The rows as they stand after a move, to be seen before the paper is made anew. */
export function moved(sections: SectionRow[], move: Move): SectionRow[] {
  const index = sections.findIndex((section) => movable(section)?.key === move.key);
  const [start, end] = blockOf(sections, index);
  const block = sections.slice(start, end);
  const others = [...sections.slice(0, start), ...sections.slice(end)];
  const first = peersOf(sections, index)[0] ?? 0;
  const after = others.findIndex((section) => movable(section)?.key === move.after);
  const at = move.after === null ? Math.min(first, start) : blockOf(others, after)[1];
  return [...others.slice(0, at), ...block, ...others.slice(at)];
}
