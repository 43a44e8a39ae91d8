import type { RecordKind } from "../views";

/** What a command answers, and the kinds of records that it changed. */
export type Reply = { answer: unknown; changed: RecordKind[] };

/** Files let go over the window, with the place where that happened (CSS pixels). */
export type DroppedPaths = { paths: string[]; x: number; y: number };

/** Where the core lives: behind the desktop window, or behind a page's own address. */
export interface Host {
  /** Whether files are chosen by path in dialogs of the desktop. */
  readonly desktop: boolean;
  /** Asks one command. Rejects with the refusal as the core wrote it. */
  call(name: string, args: unknown): Promise<Reply>;
  /** Tells of changes that the page did not ask for. */
  onchanged(listener: (changed: RecordKind[]) => void): void;
  /** Does something before the window closes, which waits for it. */
  onclosing(work: () => Promise<unknown>): void;
  /** Tells when files of the desktop are let go over the window. */
  ondropped(listener: (dropped: DroppedPaths) => void): void;
}
