import type { Coded, NewMember, SeatRights, SeatRole, UnderstoodPeople, UnderstoodPerson } from "$api";

/** What a row of the list may be: a role, or somebody who stands in for the owner of a seat. */
export type RowRole = SeatRole | "alternate";

/** What the reader of the list put right about a person. */
export type Correction = { full_name?: string; role?: RowRole; vote?: boolean; removed?: boolean };

/** A person of the list as it will be kept. */
export type MemberRow = {
  /** The name as it was read: by it corrections are found again when the list is read anew. */
  key: string;
  role: RowRole;
  member: NewMember;
  /** For whom an alternate stands in. */
  owner: string | null;
  /** What should be looked at. */
  doubts: Coded[];
};

/** The roles in the order in which they are offered. */
export const ROLES: RowRole[] = [
  "president",
  "vice_president",
  "secretary",
  "treasurer",
  "member",
  "alternate",
  "auditor",
  "guest",
];
/** Doubts about lines that gave no person. */
const OF_NOBODY = ["not_understood", "vacant_seat", "repeated_person", "column_left_out"];

const isDoubt = (warning: Coded) => warning.code !== "heading";
const isOfNobody = (warning: Coded) => OF_NOBODY.includes(warning.code);

/** What should be looked at beside the people who were understood. */
export const looseDoubts = ({ warnings }: UnderstoodPeople): Coded[] =>
  warnings.filter((warning) => isDoubt(warning) && isOfNobody(warning));

function doubtsOf({ lines: [first, last] }: UnderstoodPerson, warnings: Coded[]): Coded[] {
  const within = (line: unknown) => typeof line === "number" && line >= first && line <= last;
  return warnings.filter((warning) => isDoubt(warning) && !isOfNobody(warning) && within(warning.line));
}

/** The rights of a seat as the list says them, or as its role was corrected. */
function rightsOf(person: UnderstoodPerson, usual: SeatRights, { role, vote }: Correction) {
  const said = role === undefined ? person : usual;
  if (vote === undefined) return { voice: said.voice, vote: said.vote, counts_for_quorum: said.counts_for_quorum };
  return { voice: said.voice || vote, vote, counts_for_quorum: vote };
}

/** The list as it will be kept: what was read, with its corrections. */
export function rowsOf(read: UnderstoodPeople, corrections: Record<string, Correction>): MemberRow[] {
  const { people, warnings, usual_rights } = read;
  const rows: MemberRow[] = [];
  const placeOf = new Map<number, number>();
  const ownerOf = new Map<MemberRow, number | null>();
  people.forEach((person, index) => {
    const correction = corrections[person.full_name] ?? {};
    if (correction.removed) return;
    const role = correction.role ?? (person.capacity === "alternate" ? "alternate" : person.role);
    const isAlternate = role === "alternate";
    const ofSeat = isAlternate ? (person.capacity === "alternate" ? person.role : "member") : role;
    const member: NewMember = {
      full_name: correction.full_name ?? person.full_name,
      title: person.title,
      seat: person.seat,
      role: ofSeat,
      capacity: isAlternate ? "alternate" : "owner",
      alternate_of: null,
      ...(person.email === null ? {} : { email: person.email }),
      ...rightsOf(person, usual_rights[ofSeat], correction),
    };
    const doubts = Object.keys(correction).length > 0 ? [] : doubtsOf(person, warnings);
    const row: MemberRow = { key: person.full_name, role, member, owner: null, doubts };
    placeOf.set(index, rows.length);
    if (isAlternate) ownerOf.set(row, correction.role === undefined ? person.alternate_of : null);
    rows.push(row);
  });
  for (const [row, said] of ownerOf) seatAlternate(row, rows, said === null ? undefined : placeOf.get(said));
  return rows;
}

/** An alternate shares the seat of the owner who is named, or of the one before. */
function seatAlternate(row: MemberRow, rows: MemberRow[], said: number | undefined) {
  const isOwner = (place: number) => rows[place]?.member.capacity === "owner";
  const before = rows.slice(0, rows.indexOf(row)).findLastIndex(({ member }) => member.capacity === "owner");
  const place = said !== undefined && isOwner(said) ? said : before;
  const owner = rows[place];
  if (!owner) return;
  const { full_name, role, seat, voice, vote, counts_for_quorum } = owner.member;
  row.owner = full_name;
  row.member = { ...row.member, alternate_of: place, role, seat, voice, vote, counts_for_quorum };
}

/** Who was taken out of the list, by the name that was read. */
export const removedFrom = ({ people }: UnderstoodPeople, corrections: Record<string, Correction>): string[] =>
  people.map(({ full_name }) => full_name).filter((name) => corrections[name]?.removed);

/** How many seats count for the quorum: an alternate shares that of the owner. */
export const countedSeats = (rows: MemberRow[]): number =>
  rows.filter(({ member }) => member.counts_for_quorum && member.alternate_of === null).length;

/** How many votes the rows have: an alternate shares that of the owner. */
export const votes = (rows: MemberRow[]): number =>
  rows.filter(({ member }) => member.vote && member.alternate_of === null).length;
