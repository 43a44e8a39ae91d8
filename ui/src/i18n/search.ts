import { plain } from "./plain";

const wordsOf = (query: string) => plain(query).split(/\s+/).filter(Boolean);

/** Whether every word that is looked for occurs in the text. */
export function holds(text: string, query: string): boolean {
  const plainText = plain(text);
  return wordsOf(query).every((word) => plainText.includes(word));
}

/** Where the words that are looked for stand in the text, from the first letter of each to after its last. */
export function places(text: string, query: string): [from: number, to: number][] {
  let plainText = "";
  /** For each letter of the plain text, where its original begins. */
  const origins: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const letter = plain(text.charAt(index));
    plainText += letter;
    origins.push(...Array.from({ length: letter.length }, () => index));
  }
  return wordsOf(query).flatMap((word) => {
    const found: [number, number][] = [];
    for (let at = plainText.indexOf(word); at >= 0; at = plainText.indexOf(word, at + word.length)) {
      found.push([origins[at] ?? 0, (origins[at + word.length - 1] ?? 0) + 1]);
    }
    return found;
  });
}
