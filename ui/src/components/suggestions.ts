/** Something that may be meant. */
export type Suggestion = {
  value: string;
  /** What tells it from others of the same name. */
  about?: string | null;
};
