import type { FolioOptions, PacketOptions, SectionRow } from "$api";

/** The least and the most of a sheet's measures and of its bound margin, in millimetres, as papers take them. */
export const SHEET_WIDTHS = [140, 420] as const;
export const SHEET_HEIGHTS = [180, 600] as const;
export const BINDING_WIDTHS = [10, 60] as const;
/** The most that a first folio may be. */
export const LARGEST_FOLIO = 999_999;
/** The longest words across a page, in characters. */
export const LONGEST_WATERMARK = 40;
/** How leaves are numbered where that was never chosen. */
export const FIRST_FOLIO: FolioOptions = { first: 1, count: "leaf", cover: true, place: "top_right", style: "words" };

/** The sections of a packet that are chosen by their kind. */
const GENERAL = ["cover", "agenda", "signatures"] as const;
type General = (typeof GENERAL)[number];
const isGeneral = (kind: SectionRow["kind"]): kind is General => (GENERAL as readonly string[]).includes(kind);

const OF_THE_AGENDA: readonly SectionRow["kind"][] = ["item", "note", "attachment"];

/** Whether a section can be left out by itself. Annexes and notes of an item that is left out go with it. */
export function isOptional(section: SectionRow): boolean {
  return isGeneral(section.kind) || (OF_THE_AGENDA.includes(section.kind) && section.uid !== null);
}

/** The options with this section put in or left out. */
export function withSection(options: PacketOptions, section: SectionRow, included: boolean): PacketOptions {
  if (isGeneral(section.kind)) {
    return { ...options, sections: { ...options.sections, [section.kind]: included } };
  }
  const others = options.excluded.filter((uid) => uid !== section.uid);
  return { ...options, excluded: included || section.uid === null ? others : [...others, section.uid] };
}
