import type { PacketOptions, SectionRow } from "$api";

/** Whether a section can be left out by itself; annexes and notes go with their item. */
export function isOptional(section: SectionRow): boolean {
  return section.kind === "cover" || section.kind === "agenda" || (section.kind === "item" && section.uid !== null);
}

/** The options with this section put in or left out. */
export function withSection(options: PacketOptions, section: SectionRow, included: boolean): PacketOptions {
  if (section.kind === "cover" || section.kind === "agenda") {
    return { ...options, sections: { ...options.sections, [section.kind]: included } };
  }
  const others = options.excluded.filter((uid) => uid !== section.uid);
  return { ...options, excluded: included || section.uid === null ? others : [...others, section.uid] };
}
