/** What the buttons and keys of undo take back while a screen is open. */
export interface UndoScope {
  /** What would be taken back, in words. */
  readonly undoable: string | null;
  /** What would be done again, in words. */
  readonly redoable: string | null;
  undo(): void;
  redo(): void;
}

let ground = $state.raw<UndoScope | null>(null);
let cover = $state.raw<UndoScope | null>(null);

/** What can be taken back in the library, under what a screen puts over it. */
export const libraryUndo = (): UndoScope | null => ground;

/** Says what can be taken back in the library; returns how to forget it. */
export function offerLibraryUndo(scope: UndoScope): () => void {
  ground = scope;
  return () => {
    if (ground === scope) ground = null;
  };
}

/** The scope that the open screen put over that of the library. */
export const undoCover = (): UndoScope | null => cover;

/** Puts a scope over that of the library; returns how to take it off. */
export function coverUndo(scope: UndoScope): () => void {
  cover = scope;
  return () => {
    if (cover === scope) cover = null;
  };
}
