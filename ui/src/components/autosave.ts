/** Saves what is typed a moment after typing stops, and at once when asked. */
export class Autosave<Value> {
  #pending: { value: Value } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  readonly #save: (value: Value) => Promise<void>;
  readonly #pause: number;

  constructor(save: (value: Value) => Promise<void>, pause = 500) {
    this.#save = save;
    this.#pause = pause;
  }

  /** Whether something typed is not saved yet. */
  get dirty(): boolean {
    return this.#pending !== undefined;
  }

  /** Remembers the newest value and saves it when typing pauses. */
  later(value: Value) {
    this.#pending = { value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#pause);
  }

  /** Saves at once what is waiting; resolves when everything is saved. A failed value stays waiting. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#send());
    return this.#running;
  }

  async #send() {
    const sent = this.#pending;
    if (!sent) return;
    try {
      await this.#save(sent.value);
    } catch {
      // Whoever saves says why it failed; the value is tried again with the next one.
      return;
    }
    if (this.#pending === sent) this.#pending = undefined;
  }
}
