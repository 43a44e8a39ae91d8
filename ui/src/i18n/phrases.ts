import { plain } from "./plain";

/** Words without what people leave out or write in several ways: accents, capitals, commas, dots after letters. */
export function spoken(text: string): string {
  return plain(text.replaceAll("°", "o").normalize("NFKD"))
    .replace(/[,;]|(?<=[a-z])\./g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The parts of a phrase as they were said. */
export type Said = Record<string, string | undefined>;

/** A reader of one whole phrase; `{part}` in its pattern stands for one of the ways to say that part. */
export function phrase(pattern: string, parts: Record<string, string>): (text: string) => Said | null {
  const whole = pattern.replace(/\{([a-z]\w*)\}/gi, (_, part: string) => `(?<${part}>${parts[part]})`);
  const expression = new RegExp(`^(?:${whole})$`);
  return (text) => {
    const match = expression.exec(text);
    return match && (match.groups ?? {});
  };
}

/** The words as alternatives of a pattern. */
export const anyOf = (words: Iterable<string>): string => [...words].join("|");
