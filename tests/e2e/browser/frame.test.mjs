// What surrounds every screen: F6 goes through its panes and never loses the focus, and nothing that a browser does of
// its own accord breaks out of the window.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { host, page as openPage } from "./host.mjs";

const say = wordsOf("es");

test("F6 goes through the panes of every screen, seen and in order", async (t) => {
  const { page, faults } = await openPage(t, await host(t, "es"));
  await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).waitFor();
  const session = await page.evaluate(async () => {
    const headers = { "content-type": "application/json" };
    const response = await fetch("call/list_sessions", { method: "POST", headers, body: "{}" });
    return (await response.json()).answer.find(({ year }) => year === 2023).uid;
  });
  /** Each screen with what tells that it stands, and how many panes it has beside the rail. */
  const screens = [
    ["#/home", page.getByRole("heading", { level: 2 }).first(), 1],
    ["#/sessions", page.getByRole("rowheader").first(), 1],
    ["#/agreements", page.getByRole("table"), 1],
    ["#/importing", page.getByRole("button", { name: say("importing-choose") }), 1],
    ["#/preferences", page.getByRole("searchbox"), 2],
    [`#/sessions/${session}/agenda`, page.getByRole("complementary").getByRole("heading").first(), 2],
    [
      `#/sessions/${session}/packet`,
      page
        .getByRole("region", { name: say("packet-preview") })
        .locator("canvas")
        .first(),
      3,
    ],
  ];
  for (const [address, standing, panes] of screens) {
    await t.test(address.replace(session, "…"), async () => {
      await page.evaluate((hash) => history.replaceState(null, "", hash), address);
      await page.reload();
      await standing.waitFor();
      await page.waitForTimeout(200);
      const met = [];
      for (let press = 0; press <= panes + 1; press++) {
        await page.keyboard.press("F6");
        met.push(await page.evaluate(focused));
      }
      assert.deepEqual(
        met.filter(({ seen }) => !seen),
        [],
        "the focus is on something that is seen, with a ring around it",
      );
      const places = met.slice(0, panes + 1).map(({ place }) => place);
      assert.equal(new Set(places).size, panes + 1, `as many places as panes: ${places}`);
      assert.equal(met.at(-1).place, places[0], "and round again");
      await page.keyboard.press("Shift+F6");
      assert.equal((await page.evaluate(focused)).place, places.at(-1), "and back");
    });
  }
  assert.deepEqual(faults, []);
});

test("a browser's own keys, menus and drops stay outside", async (t) => {
  const { page, faults } = await openPage(t, await host(t, "es"));
  await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).waitFor();
  await page.evaluate(() => {
    window.stayed = true;
    window.kept = [];
    for (const name of ["contextmenu", "drop", "dragover"])
      addEventListener(name, (event) => window.kept.push([name, event.defaultPrevented]));
  });

  await t.test("keys that reload, search, print, go back", async () => {
    for (const key of [
      "F5",
      "Control+r",
      "F3",
      "F7",
      "Control+g",
      "Control+p",
      "Alt+ArrowLeft",
      "Alt+ArrowRight",
      "Backspace",
    ])
      await page.keyboard.press(key);
    await page.keyboard.press("Control+=");
    await until(
      () => page.evaluate(() => document.documentElement.style.getPropertyValue("--scale") === "1.125"),
      "Ctrl + is the size of our letters",
    );
    await page.keyboard.press("Control+0");
    assert.ok(await page.evaluate(() => window.stayed), "the page was not loaded again");
    assert.equal(await page.evaluate(() => window.visualViewport.scale), 1);
  });

  await t.test("the menu of the right button, except in fields", async () => {
    await page.getByRole("heading", { level: 1 }).click({ button: "right" });
    await page.keyboard.press("Control+,");
    await page.getByRole("searchbox").click({ button: "right" });
    assert.deepEqual(await page.evaluate(() => window.kept), [
      ["contextmenu", true],
      ["contextmenu", false],
    ]);
    await page.keyboard.press("Escape");
  });

  await t.test("a file let go anywhere", async () => {
    await page.evaluate(() => {
      window.kept = [];
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "acta.pdf"));
      for (const place of [document.querySelector("h1"), document.querySelector("input")])
        for (const name of ["dragover", "drop"])
          place.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
    });
    const kept = await page.evaluate(() => window.kept);
    assert.equal(kept.length, 4);
    assert.ok(
      kept.every(([, prevented]) => prevented),
      JSON.stringify(kept),
    );
    assert.ok(await page.evaluate(() => window.stayed));
  });
  assert.deepEqual(faults, []);
});

/** Where the focus is: in which landmark or region, and whether it is seen. */
function focused() {
  const { activeElement: element } = document;
  const place = element.closest("nav, aside, section[aria-label], [class*='start'], [class*='column']");
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // A field may leave its ring to what is around it.
  const around = getComputedStyle(element.parentElement);
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const inWindow = width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const ring = [outlineStyle, around.outlineStyle].includes("solid") && outlineWidth !== "0px";
  return {
    seen: element !== document.body && inWindow && ring,
    place: place?.getAttribute("aria-label") ?? place?.className ?? element.tagName,
    element: element.outerHTML.slice(0, 120),
  };
}
