/** What a trial may draw. */
export type Draws = {
  /** From 1 to the greatest. */
  upTo: (greatest: number) => number;
  /** A day of this century, as `2023-12-14`. */
  day: () => string;
};

/** Makes so many trials, with other draws in each, and the same ones in every run. */
export function randomly(trials: number, trial: (draws: Draws) => void): void {
  let state = 20231214;
  const upTo = (greatest: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * greatest) + 1;
  };
  const day = () => new Date(Date.UTC(2000, 0, upTo(36_525))).toISOString().slice(0, 10);
  for (let made = 0; made < trials; made += 1) trial({ upTo, day });
}
