/** Elements that Word writes around and between what people wrote. */
const NOISE = "style, script, meta, link, title, xml, o\\:p, del, [style*='mso-hide']";

/** The most cells that a pasted table may have: more are a spreadsheet, which is read better as an annex. */
export const MOST_CELLS = 5000;
/** A table with more cells than this takes the window a moment. */
export const MANY_CELLS = 400;

/** How many cells of tables pasted HTML has. */
export const cellsIn = (html: string): number => html.match(/<t[dh][\s>]/gi)?.length ?? 0;

/** HTML as pasted, without what word processors add; their lists become lists. */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(withoutConditionals(html), "text/html");
  listsOfWord(page.body);
  page.body.querySelectorAll(NOISE).forEach((element) => element.remove());
  boldAndItalic(page.body);
  page.body.querySelectorAll("*").forEach(keepMeaning);
  return page.body.innerHTML;
}

/** `<!--[if supportLists]>…<![endif]-->`: the marks go, the text between them is read by `listsOfWord`. */
function withoutConditionals(html: string): string {
  return html
    .replace(/<!--\[if gte[\s\S]*?<!\[endif\]-->/gi, "")
    .replace(/<!--\[if[^\]]*\]>|<!\[(?:if|endif)[^\]]*\]>(?:-->)?|<!\[endif\]-->/gi, "");
}

const KEPT = new Set(["href", "src", "alt", "title", "colspan", "rowspan", "start"]);

function keepMeaning(element: Element) {
  for (const { name } of [...element.attributes]) {
    if (!KEPT.has(name)) element.removeAttribute(name);
  }
}

/** Bold, italic and underline that are only said in styles, as Google Docs and LibreOffice do. */
function boldAndItalic(body: HTMLElement) {
  for (const span of body.querySelectorAll<HTMLElement>("span[style]")) {
    const { fontWeight, fontStyle, textDecoration } = span.style;
    if (/bold|[6-9]00/.test(fontWeight)) wrapContent(span, "strong");
    if (fontStyle === "italic") wrapContent(span, "em");
    if (textDecoration.includes("underline")) wrapContent(span, "u");
  }
  // Google Docs wraps all it copies in a <b> that is not bold.
  for (const bold of body.querySelectorAll<HTMLElement>("b[style]")) {
    if (bold.style.fontWeight === "normal") bold.replaceWith(...bold.childNodes);
  }
}

function wrapContent(element: Element, tag: string) {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

type WordList = { level: number; list: HTMLElement };

/** Paragraphs that Word marks as list items (`mso-list: l0 level2`), as real lists. */
function listsOfWord(body: HTMLElement) {
  let open: WordList[] = [];
  let last: Element | null = null;
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")]) {
    const mark = /mso-list:\s*l\d+\s+level(\d)/i.exec(paragraph.getAttribute("style") ?? "");
    if (!mark) {
      open = [];
      continue;
    }
    if (last && paragraph.previousElementSibling !== last) open = [];
    const level = Number(mark[1]);
    const bullet = takeBullet(paragraph);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level !== level) open.push(startList(paragraph, open.at(-1), level, bullet));
    const current = open.at(-1)?.list;
    const item = paragraph.ownerDocument.createElement("li");
    const text = paragraph.ownerDocument.createElement("p");
    text.append(...paragraph.childNodes);
    item.append(text);
    current?.append(item);
    paragraph.remove();
    last = open[0]?.list ?? null;
  }
}

/** Removes the bullet or number that Word writes as text; answers what it was. */
function takeBullet(paragraph: HTMLElement): string {
  const ignored = paragraph.querySelector<HTMLElement>("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
  const text = ignored?.textContent?.trim() ?? "";
  ignored?.remove();
  return text;
}

function startList(paragraph: HTMLElement, above: WordList | undefined, level: number, bullet: string): WordList {
  const ordered = /^[\divxlcdma-z]{1,5}[.)-]/i.test(bullet) && !/^o$/i.test(bullet);
  const list = paragraph.ownerDocument.createElement(ordered ? "ol" : "ul");
  const under = above?.list.lastElementChild;
  if (under) under.append(list);
  else paragraph.before(list);
  return { level, list };
}
