import type { FoundKind, MarkedText } from "$api";
import { plain } from "$i18n";

/** What the box was asked: a sign at its beginning narrows what is looked for. */
export type Asked = { scope: "everything" | "actions" | FoundKind; words: string };

/** The signs at the beginning of the box. */
export const SIGNS: Record<string, Asked["scope"]> = { ">": "actions", "#": "agreements", "@": "people" };

/** What was typed, understood. */
export function asked(text: string): Asked {
  const typed = text.trimStart();
  const scope = SIGNS[typed.charAt(0)];
  return scope ? { scope, words: typed.slice(1).trimStart() } : { scope: "everything", words: typed };
}

/** A text without capitals and accents; the ñ stays a letter of its own, as it does for the core. */
const folded = (text: string): string => plain(text.normalize("NFC").toLowerCase().replaceAll("ñ", "\u{F0F1}n"));

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The label with the words that were found in it; `null` when one of the words is not there. */
export function matching(label: string, words: string): MarkedText | null {
  const wanted = [...words.matchAll(WORD)].map(([word]) => folded(word));
  const parts = [...label.matchAll(WORD)].map((match) => ({ word: folded(match[0]), match }));
  const begins = (word: string) => wanted.some((beginning) => word.startsWith(beginning));
  if (!wanted.every((beginning) => parts.some(({ word }) => word.startsWith(beginning)))) return null;
  const marks = parts
    .filter(({ word }) => begins(word))
    .map(({ match }): [number, number] => [match.index, match.index + match[0].length]);
  return { text: label, marks };
}

/** A text in pieces, those that were found and those between them. */
export function pieces({ text, marks }: MarkedText): { text: string; found: boolean }[] {
  const cut: { text: string; found: boolean }[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    cut.push({ text: text.slice(end, from), found: false }, { text: text.slice(from, to), found: true });
    end = to;
  }
  cut.push({ text: text.slice(end), found: false });
  return cut.filter((piece) => piece.text !== "");
}
