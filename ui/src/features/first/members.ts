import type { Coded, NewMember, SeatRole, UnderstoodPeople, UnderstoodPerson } from "$api";

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
/** Roles that vote when nothing else is said; what the list says of a person comes from the core. */
const VOTING: RowRole[] = ["president", "vice_president", "treasurer", "member"];
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

/** The seat as the list says it, or as its role was corrected. */
function seatOf(person: UnderstoodPerson, role: RowRole, { role: corrected, vote }: Correction) {
  const usual = VOTING.includes(role);
  const said = corrected === undefined ? person : { voice: true, vote: usual, counts_for_quorum: usual };
  if (vote === undefined) return { voice: said.voice, vote: said.vote, counts_for_quorum: said.counts_for_quorum };
  return { voice: said.voice || vote, vote, counts_for_quorum: vote };
}

/** The list as it will be kept: what was read, with its corrections. */
export function rowsOf({ people, warnings }: UnderstoodPeople, corrections: Record<string, Correction>): MemberRow[] {
  const rows: MemberRow[] = [];
  const placeOf = new Map<number, number>();
  const ownerOf = new Map<MemberRow, number | null>();
  people.forEach((person, index) => {
    const correction = corrections[person.full_name] ?? {};
    if (correction.removed) return;
    const role = correction.role ?? (person.capacity === "alternate" ? "alternate" : person.role);
    const isAlternate = role === "alternate";
    const member: NewMember = {
      full_name: correction.full_name ?? person.full_name,
      title: person.title,
      seat: person.seat,
      role: isAlternate ? (person.capacity === "alternate" ? person.role : "member") : role,
      capacity: isAlternate ? "alternate" : "owner",
      alternate_of: null,
      ...seatOf(person, role, correction),
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

/** How many votes the rows have: an alternate shares that of the owner. */
export const votes = (rows: MemberRow[]): number =>
  rows.filter(({ member }) => member.vote && member.alternate_of === null).length;
