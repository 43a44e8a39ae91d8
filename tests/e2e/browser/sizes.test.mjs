// What the window has to read before it shows anything.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstRoute } from "../sizes.mjs";

/** The most that the first screen may ask for, in KiB of compressed script. */
const MOST = 180;

test("the first screen is small, and what it does not need comes later", () => {
  const { first, later, sum } = firstRoute();
  const said = (sized) => sized.map(([name, size]) => `${name} ${size.toFixed(1)}`).join(", ");
  console.log(`first: ${sum.toFixed(1)} KiB (${said(first)}); later: ${said(later)}`);
  assert.ok(sum <= MOST, `${sum.toFixed(1)} KiB of at most ${MOST}`);
  for (const heavy of ["RichEditor", "pdf-", "PdfPreview", "FirstScreen", "ImportScreen", "PreferencesScreen"])
    assert.ok(
      later.some(([name]) => name.startsWith(heavy)),
      `${heavy} comes later`,
    );
});
