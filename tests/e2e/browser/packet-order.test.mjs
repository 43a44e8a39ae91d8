// The sections of a packet are put in another order: with the keys, with the pointer, and back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

test("the sections of a packet are moved with the keys and with the pointer, and moved back", async (t) => {
  const say = wordsOf("es");
  const address = await host(t, "es");
  const { page, faults } = await openPage(t, address);
  await page.getByRole("button", { name: say("home-next-packet") }).click();
  const list = page.getByRole("region", { name: say("packet-sections") });
  const boxes = list.getByRole("checkbox");
  await boxes.first().waitFor();
  const names = () => list.getByRole("rowheader").allInnerTexts();
  const grip = (number) => list.getByRole("button", { name: new RegExp(`^Mover «${number}\\. `) });
  const follows = (first, second) => async () => {
    const found = await names();
    const place = (number) => found.findIndex((name) => name.trim().startsWith(`${number}. `));
    return place(first) >= 0 && place(second) === place(first) + 1;
  };

  await grip(2).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await until(follows(2, 1), "the second item stands before the first");
  assert.ok(await grip(2).evaluate((element) => element === document.activeElement), "the focus goes along");
  await page.keyboard.press("Control+z");
  await until(follows(1, 2), "the order is the usual one again");

  const from = await grip(3).boundingBox();
  const to = await grip(1).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 2, { steps: 8 });
  await look(page, "packet-dragging-es");
  await page.mouse.up();
  await until(follows(3, 1), "the third item stands before the first");

  await grip(3).click();
  await page.getByRole("menuitem", { name: say("packet-usual-order") }).click();
  await until(follows(2, 3), "the usual order is back");
  await look(page, "packet-order-es");
  assert.deepEqual(faults, []);
});
