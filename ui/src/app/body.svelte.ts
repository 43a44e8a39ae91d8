import { call, type BodyRow, type LibraryView } from "$api";

/** Which body of the library the window shows. It is remembered with the library. */
export class ChosenBody {
  readonly #library: () => LibraryView;
  /** What was chosen in this window. */
  #chosen = $state<string>();

  constructor(library: () => LibraryView) {
    this.#library = library;
  }

  /** The body; none while the library has none. Undo can take the chosen one away. */
  get row(): BodyRow | undefined {
    const { bodies, body } = this.#library();
    const wanted = (uid: string | null | undefined) => bodies.find((row) => row.uid === uid);
    return wanted(this.#chosen) ?? wanted(body) ?? bodies[0];
  }

  choose(uid: string) {
    if (uid === this.row?.uid) return;
    this.#chosen = uid;
    // It is shown all the same: that it could not be kept is nothing to be told.
    void call("keep_place", { body: uid }).catch(() => undefined);
  }
}
