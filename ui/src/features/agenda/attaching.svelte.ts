import { call, nameOf, readFile, refusalOf, type Arguments, type FileSource, type JobView } from "$api";
import { t, tOf } from "$i18n";

/** A file by its path or bytes, or one that the page received and has not read yet. */
export type Attachable = FileSource | File;

/** Where a file goes: to an item's end, or to the place of one of its attachments. */
export type Destination = Omit<Arguments<"start_attaching">, "file">;

/** What is over sooner than this shows no progress. */
const SHOWN_AFTER = 300;
/** How long to wait before asking how far a job is: little at first, for most files are small. */
const FIRST_PAUSE = 15;
const LONGEST_PAUSE = 200;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const named = (file: Attachable) => (file instanceof File ? file.name : nameOf(file));

/** The file that is on its way. */
type Underway = {
  item: string;
  name: string;
  /** Which one of how many, from 1. */
  place: number;
  count: number;
  job: JobView | null;
};

/**
 * Files on their way into the library, one after another. They go on while other items and screens are looked at;
 * what keys ask for does not wait for them.
 */
class Attaching {
  #underway = $state.raw<Underway | null>(null);
  #shown = $state(false);
  #stopped = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** What to show of it: how far it is, in words and of how much; nothing while nobody has begun to wait. */
  get progress(): { label: string; done: number; total: number } | null {
    if (!this.#underway || !this.#shown) return null;
    const { name, place, count, job } = this.#underway;
    const step = tOf("agenda-attaching", job?.step ?? "waiting");
    const label =
      count > 1 ? t("agenda-attaching-several", { place, count, name, step }) : t("agenda-attaching", { name, step });
    return { label, done: job?.done ?? 0, total: job?.total ?? 0 };
  }

  /** Whether a file is on its way to an item. */
  goesTo(item: string): boolean {
    return this.#underway?.item === item;
  }

  /** Attaches files; a refused one keeps no other out. Answers the refusals, in words. */
  attach(destination: Destination, files: Attachable[]): Promise<string[]> {
    const done = this.#queue.then(() => this.#attachAll(destination, files));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Stops: the file that is on its way is not kept, and those that come after it are not begun. */
  async stop() {
    this.#stopped = true;
    const job = this.#underway?.job?.job;
    if (job !== undefined) await call("cancel_job", { job }).catch(() => undefined);
  }

  async #attachAll(destination: Destination, files: Attachable[]): Promise<string[]> {
    const refused: string[] = [];
    const later = setTimeout(() => (this.#shown = true), SHOWN_AFTER);
    this.#stopped = false;
    for (const [index, file] of files.entries()) {
      if (this.#stopped) break;
      const name = named(file);
      this.#underway = { item: destination.item, name, place: index + 1, count: files.length, job: null };
      try {
        await this.#attachOne(destination, file);
      } catch (failure) {
        const { message } = refusalOf(failure);
        refused.push(message.includes(name) ? message : t("agenda-attachment-refused", { name, reason: message }));
      }
    }
    clearTimeout(later);
    this.#underway = null;
    this.#shown = false;
    return refused;
  }

  async #attachOne(destination: Destination, file: Attachable) {
    const source = file instanceof File ? await readFile(file) : file;
    let job = await call("start_attaching", { ...destination, file: source });
    for (let wait = FIRST_PAUSE; job.state === "running"; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      this.#underway = this.#underway && { ...this.#underway, job };
      if (this.#stopped) await this.stop();
      await pause(wait);
      job = await call("job", { job: job.job });
    }
    // Who asks once more hears that the item has another file.
    if (job.state === "failed") throw job.refusal;
  }
}

/** The files that this window attaches. */
export const attaching = new Attaching();
