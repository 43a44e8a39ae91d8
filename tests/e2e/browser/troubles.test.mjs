// When the file of the institution is in trouble: it cannot be opened, or it goes away while somebody types. Nothing
// that was typed is lost, and there is a way on.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderOf, program, until, wordsOf } from "../library.mjs";
import { host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

const say = wordsOf("es");

/** The demonstration in a file of its own, with a copy among its own. */
function library(t) {
  const folder = folderOf(t);
  const path = join(folder, "implan.sesiona");
  // A device of its own.
  const env = {
    ...process.env,
    HOME: folder,
    XDG_DATA_HOME: join(folder, "data"),
  };
  const run = (...words) =>
    execFileSync(program("sesiona-cli"), words, {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
  run("demo", path);
  run("--library", path, "call", "backup", "{}");
  return { folder, path };
}

test("a damaged library gives way to its last copy", async (t) => {
  const { path } = library(t);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(7, bytes.length / 8));
  const { page } = await openPage(t, await host(t, "es", ["--library", path]));
  await page
    .getByRole("heading", { level: 1, name: "implan.sesiona" })
    .waitFor();
  await look(page, "unopened-es");
  await page.getByRole("button", { name: /^Abrir el último respaldo/ }).click();
  await page
    .getByRole("heading", { level: 1, name: say("home-title") })
    .waitFor();
  assert.ok(
    (
      await page
        .getByRole("navigation", { name: say("frame-rail") })
        .innerText()
    ).includes("Junta Directiva"),
  );
});

test("a library in use says so, and opens once it is free", async (t) => {
  const { path } = library(t);
  const first = await openPage(t, await host(t, "es", ["--library", path]));
  await first.page
    .getByRole("heading", { level: 1, name: say("home-title") })
    .waitFor();
  const { page } = await openPage(t, await host(t, "es", ["--library", path]));
  await page.getByText("está abierto en otra ventana").waitFor();
  assert.equal(
    await page.getByRole("button", { name: /último respaldo/ }).count(),
    0,
    "what is in use is not lost",
  );
  await first.page.evaluate(async (path) => {
    const headers = { "content-type": "application/json" };
    await fetch("call/create_demonstration", {
      method: "POST",
      headers,
      body: JSON.stringify({ path }),
    });
  }, `${path}.other.sesiona`);
  await page
    .getByRole("button", { name: say("frame-unwritten-retry") })
    .click();
  await page
    .getByRole("heading", { level: 1, name: say("home-title") })
    .waitFor();
});

test("what is typed while the file is away is kept, and written when it is back", async (t) => {
  const { folder, path } = library(t);
  const { page } = await openPage(t, await host(t, "es", ["--library", path]));
  await page
    .getByRole("heading", { level: 1, name: say("home-title") })
    .waitFor();
  await page
    .getByRole("button", { name: say("home-next-agenda"), exact: true })
    .click();
  const rows = page.getByRole("treegrid").getByRole("row");
  const line = page.getByRole("textbox", { name: say("agenda-new-label") });
  const strip = page.getByRole("alert");
  await line.waitFor();
  const away = `${path}.away`;
  const files = ["", "-wal", "-shm"];
  const move = (from, to) =>
    files.forEach((ending) => renameSync(`${from}${ending}`, `${to}${ending}`));

  await t.test("a strip says so, and typing goes on", async () => {
    move(path, away);
    await line.fill("Informe de obras");
    await line.press("Enter");
    await strip.getByText("Un cambio sigue sin guardarse").waitFor();
    await line.fill("Informe de archivo");
    await line.press("Enter");
    assert.equal(await line.inputValue(), "");
    await look(page, "unwritten-es");
    await page
      .getByRole("button", { name: say("frame-unwritten-retry") })
      .click();
    await strip.waitFor();
  });

  await t.test("it is written once the file is back", async () => {
    move(away, path);
    await page
      .getByRole("button", { name: say("frame-unwritten-retry") })
      .click();
    await rows.filter({ hasText: "Informe de obras" }).waitFor();
    await rows.filter({ hasText: "Informe de archivo" }).waitFor();
    await strip.waitFor({ state: "hidden" });
  });

  await t.test(
    "where it does not come back, the work goes on in a copy",
    async () => {
      files.forEach((ending) => rmSync(`${path}${ending}`));
      await line.fill("Informe de cierre");
      await line.press("Enter");
      await page
        .getByRole("button", { name: say("frame-unwritten-copy") })
        .click();
      const elsewhere = join(folder, "memoria");
      mkdirSync(elsewhere);
      await page
        .getByRole("textbox", { name: say("frame-unwritten-folder") })
        .fill(elsewhere);
      await page
        .getByRole("button", { name: say("frame-unwritten-copy-now") })
        .click();
      await strip.waitFor({ state: "hidden" });
      await rows.filter({ hasText: "Informe de cierre" }).waitFor();
      await until(
        () =>
          page
            .getByRole("contentinfo")
            .innerText()
            .then((text) => /implan 2023-12-12 \d+\.sesiona/.test(text)),
        "the window works on the copy",
      );
    },
  );
});
