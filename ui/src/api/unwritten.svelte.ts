import type { CommandName } from "./call";
import type { Reply } from "./host/host";
import { refusalOf } from "./refusals";
import type { Refusal } from "./views";

/** Changes that are made by typing and by keys: there is no button left to press again when they fail. */
const KEPT = new Set<CommandName>([
  "add_agenda_item",
  "change_agenda_item",
  "move_agenda_item",
  "place_agenda_item",
  "duplicate_agenda_item",
  "delete_agenda_item",
  "set_agenda_item_content",
  "rename_attachment",
  "move_attachment",
  "place_attachment",
  "place_packet_part",
  "delete_attachment",
  "add_note",
  "change_note",
  "delete_note",
  "change_institution",
  "change_body",
  "change_letterhead",
  "change_usual_sheets",
  "change_numbering",
  "change_terms",
  "change_quorum",
]);

/** Refusals that say nothing against a change: the library cannot be written now. */
const CANNOT_WRITE = new Set([
  "no_space",
  "library_gone",
  "read_only",
  "file_not_writable",
  "file_failed",
  "in_use",
  "corrupt",
]);

/** A change that waits to be written, and who waits for its answer. */
type Waiting = { ask: () => Promise<Reply>; resolve: (reply: Reply) => void; reject: (failure: unknown) => void };

let waiting = $state.raw<Waiting[]>([]);
let refusal = $state.raw<Refusal>();
let trying: Promise<void> | undefined;
const hearers = new Set<() => void>();

/** What could not be written: how many changes, and why. Nothing while all is written. */
export const unwritten = (): { count: number; refusal: Refusal } | undefined =>
  refusal && waiting.length > 0 ? { count: waiting.length, refusal } : undefined;

/** Whether a change waits until it can be written, rather than being refused. */
export const isKept = (name: CommandName): boolean => KEPT.has(name);

/** Writes a change, or lets it wait after those that wait already: each builds on the ones before. */
export async function write(ask: () => Promise<Reply>): Promise<Reply> {
  if (waiting.length > 0) await retry();
  if (waiting.length === 0) {
    try {
      return await ask();
    } catch (failure) {
      if (!mayBeTriedAgain(failure)) throw failure;
    }
  }
  return new Promise((resolve, reject) => {
    waiting = [...waiting, { ask, resolve, reject }];
    hearers.forEach((hear) => hear());
  });
}

function mayBeTriedAgain(failure: unknown): boolean {
  const told = refusalOf(failure);
  if (!CANNOT_WRITE.has(told.code)) return false;
  refusal = told;
  return true;
}

/** Tries to write what waits, in its order, until something cannot be written yet. */
export function retry(): Promise<void> {
  trying ??= writeWaiting().finally(() => (trying = undefined));
  return trying;
}

async function writeWaiting() {
  for (let first = waiting[0]; first; first = waiting[0]) {
    const { ask, resolve, reject } = first;
    try {
      const reply = await ask();
      waiting = waiting.filter((other) => other !== first);
      resolve(reply);
    } catch (failure) {
      if (mayBeTriedAgain(failure)) return;
      waiting = waiting.filter((other) => other !== first);
      reject(failure);
    }
  }
}

/** When something waits to be written. */
export function somethingWaits(): Promise<void> {
  if (waiting.length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const hear = () => {
      hearers.delete(hear);
      resolve();
    };
    hearers.add(hear);
  });
}

/** What waits is given up: each is refused as it was. */
export function forgetUnwritten() {
  const given = waiting;
  waiting = [];
  given.forEach(({ reject }) => reject(refusal));
}
