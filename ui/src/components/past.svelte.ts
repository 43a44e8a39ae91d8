/** Something that was done, and how things stood before it (after it, once it was taken back). */
type Step<State, Deed> = { state: State; deed: Deed };

/** What was done to something, to take it back and do it again. */
export class Past<State, Deed> {
  #done = $state.raw<Step<State, Deed>[]>([]);
  #undone = $state.raw<Step<State, Deed>[]>([]);

  get undoable(): Deed | undefined {
    return this.#done.at(-1)?.deed;
  }

  get redoable(): Deed | undefined {
    return this.#undone.at(-1)?.deed;
  }

  /** Remembers how things stand before something is done. What was taken back cannot be done again after that. */
  remember(before: State, deed: Deed) {
    this.#done = [...this.#done, { state: before, deed }];
    this.#undone = [];
  }

  /** How things stood before the last deed. */
  undo(now: State): State | undefined {
    const step = this.#done.at(-1);
    if (!step) return undefined;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, { state: now, deed: step.deed }];
    return step.state;
  }

  /** How things stood after the deed that was last taken back. */
  redo(now: State): State | undefined {
    const step = this.#undone.at(-1);
    if (!step) return undefined;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, { state: now, deed: step.deed }];
    return step.state;
  }

  forget() {
    this.#done = [];
    this.#undone = [];
  }
}
