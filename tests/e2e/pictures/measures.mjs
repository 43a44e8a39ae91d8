// What is measured on every picture, as functions that run in the page: each gives what is wrong, in words.

/** Nothing is wider than the window, nor than the list or form that it stands in. */
export function sideways() {
  const faults = [];
  const beyond = document.documentElement.scrollWidth - window.innerWidth;
  if (beyond > 0) faults.push(`the page is ${beyond} px wider than the window`);
  for (const element of document.body.querySelectorAll("*")) {
    const { overflowX } = getComputedStyle(element);
    // A strip of pages is a strip.
    if (!["auto", "scroll"].includes(overflowX) || element.matches("input, textarea, .strip")) continue;
    const beyond = element.scrollWidth - element.clientWidth;
    if (beyond > 1)
      faults.push(`${element.tagName.toLowerCase()}.${element.classList[0]} scrolls sideways by ${beyond} px`);
  }
  return faults;
}

/**
 * No words are cut: not by their own box, nor by one around them that hides what is beyond it. What is only to be read
 * may be shortened where the whole is told to who points at it; what is pressed may not.
 */
export function cut() {
  const faults = new Set();
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  const isToldWhole = (element, text) =>
    element.closest("[title]")?.title.includes(text.trim()) && !element.closest("button, a, [role=tab]");
  const told = (element, text) => faults.add(`cut ${element.tagName.toLowerCase()}: «${text.trim().slice(0, 60)}»`);
  // Of what is only read aloud a box of one pixel is left.
  const isOnlyRead = (element) => {
    for (let around = element; around; around = around.parentElement)
      if (getComputedStyle(around).clipPath !== "none") return true;
    return false;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !shown(element) || element.closest("script, style, option")) continue;
    if (isToldWhole(element, text.data) || isOnlyRead(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      // What can be scrolled to is not cut.
      if (["auto", "scroll"].includes(overflowX) || ["auto", "scroll"].includes(overflowY)) break;
      const hides = [overflowX, overflowY].some((overflow) => ["hidden", "clip"].includes(overflow));
      if (hides && (box.right > edge.right + 1 || box.left < edge.left - 1)) told(element, text.data);
      if (hides && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2)) told(element, text.data);
      if (position === "fixed") break;
    }
  }

  const pen = document.createElement("canvas").getContext("2d");
  for (const field of document.body.querySelectorAll("input, select")) {
    if (!shown(field) || ["checkbox", "radio", "range", "color"].includes(field.type)) continue;
    const style = getComputedStyle(field);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const text = field.selectedOptions?.[0]?.label ?? (field.value || field.placeholder);
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    // The arrow of a menu of the browser's own stands in the room of its words.
    const arrow = field.matches("select") && style.appearance !== "none" ? 14 : 0;
    if (pen.measureText(text).width > room - arrow + 1) told(field, text);
  }
  return [...faults];
}

/** No word goes on in the next line where it is not hyphenated: its column is too narrow. */
export function torn() {
  const faults = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || element.closest("script, style, option, textarea, [contenteditable]")) continue;
    if (!element.checkVisibility({ checkVisibilityCSS: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    if (range.getClientRects().length < 2) continue;
    for (const { 0: word, index } of text.data.matchAll(/\p{L}{4,}/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const [first, second] = range.getClientRects();
      if (second && second.top > first.top + 2) faults.add(`torn «${word}» in «${text.data.trim().slice(0, 60)}»`);
    }
  }
  return [...faults];
}

/** What is pressed is at least 24 px wide and high, or stands in words, or has as much room around it. */
export function small() {
  const LEAST = 24;
  const pressed =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=option], " +
    "[role=menuitem], [role=menuitemradio], [role=switch], [role=checkbox], [role=radio], [tabindex='0']";
  const shown = (element) =>
    element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest("[inert], .skip");
  const targets = [...document.body.querySelectorAll(pressed)].filter(shown).map((element) => {
    // A label is pressed in place of what it names.
    const label = ["checkbox", "radio"].includes(element.type) ? element.closest("label") : null;
    const { x, y, width, height } = (label ?? element).getBoundingClientRect();
    const name = element.getAttribute("aria-label") || element.innerText || element.value || element.tagName;
    return { element, x, y, width, height, name: name.trim().slice(0, 60) };
  });
  const isSmall = ({ width, height }) => Math.min(width, height) < LEAST - 0.05;
  const isInWords = ({ element }) =>
    getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const centre = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const reaches = (circle, { x, y, width, height }) => {
    const [cx, cy] = circle;
    const dx = Math.max(x - cx, 0, cx - x - width);
    const dy = Math.max(y - cy, 0, cy - y - height);
    return Math.hypot(dx, dy) < LEAST / 2;
  };
  const hasRoom = (target) =>
    targets.every((other) => {
      if (other === target || other.element.contains(target.element) || target.element.contains(other.element))
        return true;
      if (!isSmall(other)) return !reaches(centre(target), other);
      const [a, b] = [centre(target), centre(other)];
      return Math.hypot(a[0] - b[0], a[1] - b[1]) >= LEAST;
    });
  return targets
    .filter((target) => target.width > 0 && isSmall(target) && !isInWords(target) && !hasRoom(target))
    .map(({ name, width, height }) => `small ${width.toFixed(1)}×${height.toFixed(1)}: «${name}»`);
}

/** What can be pressed is not hidden beneath something else, unless that is a dialog or a menu. */
export function covered() {
  const faults = [];
  if (document.querySelector("[role=dialog], [role=menu], [role=alertdialog]")) return faults;
  for (const element of document.body.querySelectorAll("button, input, select, textarea, [role=tab]")) {
    if (!element.checkVisibility({ checkVisibilityCSS: true }) || element.matches(".skip")) continue;
    const pressed = ["checkbox", "radio"].includes(element.type) ? (element.closest("label") ?? element) : element;
    const { x, y, width, height } = pressed.getBoundingClientRect();
    const [cx, cy] = [x + width / 2, y + height / 2];
    const found = document.elementFromPoint(cx, cy);
    if (!found || width < 2 || pressed.contains(found) || found.contains(pressed)) continue;
    // Beyond the edge of a list that scrolls, another part of the window begins.
    const scroller = scrollerOf(pressed);
    const edge = scroller?.getBoundingClientRect();
    if (edge && (cy < edge.top || cy > edge.bottom || cx < edge.left || cx > edge.right)) continue;
    const name = (node) => (node.getAttribute("aria-label") || node.innerText || node.tagName).trim().slice(0, 40);
    faults.push(`«${name(element)}» lies beneath ${found.tagName.toLowerCase()} «${name(found)}»`);
  }
  return faults;

  function scrollerOf(element) {
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(around).overflowY)) return around;
    }
    return null;
  }
}
