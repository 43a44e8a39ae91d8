import { untrack } from "svelte";
import { call, onchanged, type Answer, type Arguments, type CommandName } from "./call";
import { refusalOf } from "./refusals";
import type { RecordKind, Refusal } from "./views";

/** Another library or another language changes every answer. */
const CHANGES_EVERYTHING: RecordKind[] = ["library", "setting"];

/** An answer that stays true: asked again when its arguments or records of these kinds change. */
export type Live<Name extends CommandName> = {
  readonly answer: Answer<Name> | undefined;
  readonly refusal: Refusal | null;
  /** Whether a newer answer is on its way. */
  readonly waiting: boolean;
  /** When every question asked so far has been answered. */
  settled(): Promise<void>;
};

/**
 * Asks `name` now and whenever a reply says that one of `kinds` changed.
 * Arguments of `null` mean that there is nothing to ask yet.
 */
export function live<Name extends CommandName>(
  name: Name,
  args: () => Arguments<Name> | null,
  kinds: RecordKind[],
): Live<Name> {
  let answer = $state.raw<Answer<Name>>();
  let refusal = $state.raw<Refusal | null>(null);
  let waiting = $state(false);
  // Only the newest question may speak: answers can arrive in another order.
  let turn = 0;
  const relevant = new Set<RecordKind>([...kinds, ...CHANGES_EVERYTHING]);

  async function ask(given: Arguments<Name> | null) {
    const mine = ++turn;
    if (given === null) {
      answer = undefined;
      refusal = null;
      waiting = false;
      return;
    }
    waiting = true;
    try {
      const received = await (call as (name: Name, args: Arguments<Name>) => Promise<Answer<Name>>)(name, given);
      if (mine !== turn) return;
      answer = received;
      refusal = null;
    } catch (failure) {
      if (mine !== turn) return;
      refusal = refusalOf(failure);
    }
    waiting = false;
  }

  let newest: Promise<void> = Promise.resolve();
  const refresh = () => {
    newest = ask(untrack(args));
  };

  async function settled(): Promise<void> {
    const awaited = newest;
    await awaited;
    if (awaited !== newest) await settled();
  }

  $effect(() => {
    const given = args();
    newest = untrack(() => ask(given));
    return () => {
      turn++;
    };
  });
  $effect(() =>
    onchanged((changed) => {
      if (changed.some((kind) => relevant.has(kind))) refresh();
    }),
  );

  return {
    get answer() {
      return answer;
    },
    get refusal() {
      return refusal;
    },
    get waiting() {
      return waiting;
    },
    settled,
  };
}
