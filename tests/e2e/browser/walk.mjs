// A walk through a screen with the Tab key, and what is wrong on the way.

/** More stops than any screen has: who needs more presses is trapped. */
const MOST = 160;

/** Presses Tab from the top of the page until the walk ends where it began, and gives every stop. */
export async function walk(page, key = "Tab") {
  const stops = [];
  await page.evaluate(() => (window.walked = []));
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press(key);
    // What takes the focus may move it on, and lists scroll to it.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    const stop = await page.evaluate(look);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(
    `Tab does not come out again: … ${stops
      .slice(-8)
      .map(({ name }) => name)
      .join(" → ")}`,
  );
}

/** What can be reached with Tab, by its name, although the walk did not come there. */
export function missed(page) {
  return page.evaluate(() => {
    const candidates = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]";
    const dialog = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")].at(-1) ?? document.body;
    const isStop = (element) => {
      if (element.tabIndex < 0 || element.disabled || element.closest("[inert]")) return false;
      // In a tree the keys of its rows lead: Tab writes in the chosen one.
      if (!element.checkVisibility({ checkVisibilityCSS: true }) || element.closest("[role=treegrid]")) return false;
      // Of a group of choices only the chosen one is a stop; the arrows lead to the others.
      if (element.type !== "radio") return true;
      const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)];
      return group.some(({ checked }) => checked) ? element.checked : element === group[0];
    };
    return [...dialog.querySelectorAll(candidates)]
      .filter((element) => isStop(element) && !window.walked.includes(element))
      .map((element) => (element.getAttribute("aria-label") || element.innerText || element.outerHTML).slice(0, 80));
  });
}

/** Looks at what has the focus, in the page: null at the end of the walk. */
function look() {
  const element = document.activeElement;
  const before = window.walked.at(-1);
  if (!element || element === document.body || element === document.documentElement || window.walked[0] === element)
    return null;
  window.walked.push(element);
  const faults = [];
  // A key is shown on the chosen row only.
  const words = element.cloneNode(true);
  words.querySelectorAll("kbd").forEach((key) => key.remove());
  const name = (
    element.getAttribute("aria-label") ||
    element.labels?.[0]?.innerText ||
    words.textContent.trim().replace(/\s+/g, " ") ||
    element.tagName
  )
    .trim()
    .slice(0, 50);

  // A choice that is drawn by its label is pointed at there.
  const drawn = [element, element.closest("label"), ...(element.labels ?? [])].filter(Boolean);
  const box = drawn.at(-1).getBoundingClientRect();
  const own = element.getBoundingClientRect();
  const seen = own.width > 2 ? own : box;

  const points = [0.5, 0.08, 0.92].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [x, y]));
  const isAt = ([x, y]) => {
    const found = document.elementFromPoint(seen.x + seen.width * x, seen.y + seen.height * y);
    return found && drawn.some((one) => one === found || one.contains(found) || found.contains(one));
  };
  if (!points.some(isAt)) faults.push("is hidden while it has the focus");

  // A field may be framed by what is around it; that of a list of choices shows its caret and the choice.
  const around = [];
  for (let one = element.parentElement; one && around.length < 3; one = one.parentElement) around.push(one);
  const isRinged = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1.5) || boxShadow !== "none";
  };
  const rings = [...drawn, ...around, element.nextElementSibling].filter(Boolean);
  if (element.role !== "combobox" && !rings.some(isRinged)) faults.push("does not show that it has the focus");

  if (element.tabIndex > 0) faults.push("has a place of its own in the order");
  // Within a dialog the walk goes on from the last to the first.
  const follows = before?.isConnected && before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (follows) {
    // Parts of the screen are read as they begin, what is within one of them line by line.
    const partOf = (one) => one.closest("section, fieldset, nav, header, footer, aside, form, [role=group]");
    const [part, partBefore] = [partOf(element), partOf(before)];
    const same = part === partBefore || !part || !partBefore;
    const last = (same ? (before.closest("label") ?? before) : partBefore).getBoundingClientRect();
    const next = same ? seen : part.getBoundingClientRect();
    const isAbove = same ? next.bottom <= last.top + 4 : next.top < last.top - 4;
    const isSameLine = same && !isAbove && next.top < last.bottom - 4 && next.bottom > last.top + 4;
    // Backwards is above without beginning another column, or to the left in the same line.
    const isBackwards = (isAbove && next.left < last.right - 4) || (isSameLine && next.right <= last.left + 4);
    // What follows a group within the same part is beside or below it as it may.
    const isAfterGroup = !same && part.contains(partBefore);
    if (isBackwards && !isAfterGroup) faults.push("comes after what is read later");
  }
  const isWithin = (selector) => element.closest(selector) !== null;
  return { name, faults, inDialog: isWithin("[role=dialog]"), inTree: isWithin("[role=treegrid]") };
}
