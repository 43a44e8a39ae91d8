// The main job in the real window: open the demonstration, change its agenda, look at the packet, keep it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { By, Key } from "selenium-webdriver";
import { artifact, folderOf, program, until, wordsOf } from "../library.mjs";
import { button, open, shown } from "./desktop.mjs";

const say = wordsOf("es");
const TITLE = "Presentación del programa de obras";

test("the packet of the demonstration is prepared and kept", async (t) => {
  const folder = folderOf(t);
  const packet = join(folder, "carpeta.pdf");
  const window = await open(t, ["--demonstration"], {
    SESIONA_DATA_DIR: join(folder, "data"),
    SESIONA_E2E_SAVE_PATH: packet,
    LANG: "C.UTF-8",
  });
  const picture = async (name) =>
    writeFileSync(artifact(`window-${name}.png`), await window.takeScreenshot(), "base64");
  // The driver's own text runs lines together.
  const titles = () =>
    window.executeScript(() =>
      [...document.querySelectorAll("[data-item] .title")].map((title) => title.innerText.trim()),
    );

  await (await button(window, say("frame-sessions"))).click();
  await (await shown(window, "main table tbody th button")).click();
  await shown(window, "[role=treegrid] [data-item]");
  const before = await titles();
  assert.ok(before.length >= 11, before.join("\n"));
  await picture("agenda");

  const line = await shown(window, `input[aria-label="${say("agenda-new-label")}"]`);
  await line.sendKeys(TITLE, Key.ENTER);
  await until(async () => (await titles()).at(-1) === TITLE, "the item is added at the end");

  const rows = await window.findElements(By.css("[data-item]"));
  await rows.at(-1).click();
  await window.actions().keyDown(Key.ALT).sendKeys(Key.ARROW_UP).keyUp(Key.ALT).perform();
  await until(async () => (await titles()).at(-2) === TITLE, "the item moves up");
  await picture("agenda-moved");

  await (await button(window, say("frame-undo"))).click();
  await until(async () => (await titles()).at(-1) === TITLE, "the move is taken back");
  await (await button(window, say("frame-undo"))).click();
  await until(async () => (await titles()).join() === before.join(), "the item is taken back");

  await (await button(window, say("frame-step-packet"))).click();
  await until(() => window.executeScript(isDrawn), "the first page is drawn", 90);
  await picture("packet");

  await (await button(window, say("packet-save"), 60)).click();
  await until(() => existsSync(packet), "the packet is written", 90);
  execFileSync("qpdf", ["--check", packet], { stdio: "inherit" });
  await button(window, say("packet-open"));
  await picture("saved");
});

test("a second start shows the first window", async (t) => {
  const folder = folderOf(t);
  const window = await open(t, ["--demonstration"], { SESIONA_DATA_DIR: join(folder, "data") });
  await shown(window, "main h1");
  // It hands over and leaves; the library stays open where it is.
  execFileSync(program("sesiona"), ["--demonstration"], {
    env: { ...process.env, SESIONA_DATA_DIR: join(folder, "data") },
    timeout: 30_000,
  });
  assert.equal((await window.getAllWindowHandles()).length, 1);
});

/** Whether the first page of the preview shows more than one colour. */
function isDrawn() {
  const canvas = document.querySelector("canvas");
  if (!canvas || canvas.width === 0 || canvas.height === 0) return false;
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const pixels = new Uint32Array(data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}
