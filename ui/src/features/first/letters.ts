/** The size of the letters, in thousandths of the usual one, for the choice at the top of the first screen. */
export type Letters = { sizes: readonly number[]; size: number; onchosen: (size: number) => void };
