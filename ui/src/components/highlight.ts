import type { Attachment } from "svelte/attachments";
import { places } from "$i18n";

/** The name under which base.css gives what was found its colour. */
const FOUND = "found";

/** Marks the words that are looked for in all the text of an element, whatever pieces it is made of. */
export function marksWords(query: string): Attachment<HTMLElement> {
  return (element) => {
    // Where the engine cannot mark, what was found is still all that is shown.
    if (query.trim() === "" || typeof Highlight === "undefined") return;
    const mark = () => CSS.highlights.set(FOUND, new Highlight(...rangesIn(element, query)));
    const watch = new MutationObserver(mark);
    watch.observe(element, { childList: true, characterData: true, subtree: true });
    mark();
    return () => {
      watch.disconnect();
      CSS.highlights.delete(FOUND);
    };
  };
}

function rangesIn(element: HTMLElement, query: string): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [from, to] of places(node.nodeValue ?? "", query)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}
