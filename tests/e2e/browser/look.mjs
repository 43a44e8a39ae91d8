// What every screen owes its reader, and a picture of it.

import assert from "node:assert/strict";
import axe from "axe-core";
import { artifact } from "../library.mjs";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Keeps a picture of the page and asks what every screen owes its reader. */
export async function look(page, name) {
  await page.screenshot({ path: artifact(`${name}.png`) });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `${name} is ${overflow} px wider than the window`);
  assert.deepEqual(await inaccessible(page), [], `${name}: accessibility`);
}

/** What the page does against the standards of accessibility, in words. */
export async function inaccessible(page) {
  // The page's policy forbids scripts of others: this one comes from the browser itself, not through the page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate((standards) => window.axe.run({ runOnly: standards }), STANDARDS);
  assert.ok(passes.length > 10, `only ${passes.length} rules had something to look at`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`);
}
