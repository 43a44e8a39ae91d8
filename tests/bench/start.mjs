// How long a window takes until its page is seen, beside a window with nothing in it, in one run.
//
// `node start.mjs FOLDER` on a session bus of its own; FOLDER has the programs: sesiona, sesiona-cli, examples/empty.

import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { firstRoute } from "../e2e/sizes.mjs";

const [WIDTH, HEIGHT] = [1366, 768];
/** How often each window is opened; the first time warms what the system keeps, and is not counted. */
const TIMES = 8;
/** The most that a full library may take, beside what an empty window takes. */
const GOAL = 1.25;
/** Windows are drawn without a graphics card, as on any machine that measures. */
const DRAWN = {
  GDK_BACKEND: "x11",
  LIBGL_ALWAYS_SOFTWARE: "1",
  NO_AT_BRIDGE: "1",
  WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  WEBKIT_DISABLE_DMABUF_RENDERER: "1",
};
/** The longest that a window is waited for, in milliseconds. */
const LONGEST = 60_000;
const YEARS = 60;
const SESSIONS_OF_A_YEAR = 10;

const programs = resolve(process.argv[2] ?? "target/release");
const folder = mkdtempSync(join(tmpdir(), "sesiona-start-"));

/** A display that keeps what it shows in a file. */
async function display() {
  const shown = join(folder, "display");
  mkdirSync(shown);
  const options = ["-displayfd", "3", "-screen", "0", `${WIDTH}x${HEIGHT}x24`, "-fbdir", shown, "-nolisten", "tcp"];
  const running = spawn("Xvfb", options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((told, failed) => {
    running.stdio[3].once("data", (data) => told(String(data).trim()));
    running.once("error", failed);
    running.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  return { running, name: `:${number}`, file: openSync(join(shown, "Xvfb_screen0"), "r") };
}

/** The rows of the display from one to another, as the X Window Dump has them: four bytes a dot, blue first. */
function rows(file, from, to) {
  const header = Buffer.alloc(100);
  readSync(file, header, 0, header.length, 0);
  const [size, line, colours] = [header.readUInt32BE(0), header.readUInt32BE(48), header.readUInt32BE(76)];
  const dots = Buffer.alloc(line * (to - from));
  readSync(file, dots, 0, dots.length, size + colours * 12 + from * line);
  return { dots, line };
}

/** Whether the page of the empty window has its colour. */
function isColoured(file) {
  const { dots } = rows(file, 400, 401);
  const at = 700 * 4;
  return dots[at] === 0x6b && dots[at + 1] === 0x5a && dots[at + 2] === 0x0e;
}

/** Whether the title of the screen is there: dark words on light paper to the right of the menu. */
function isTitled(file) {
  const { dots, line } = rows(file, 8, 40);
  let [dark, light] = [0, 0];
  for (let y = 0; y < 32; y += 1) {
    for (let x = 216; x < 420; x += 1) {
      const at = y * line + x * 4;
      const sum = dots[at] + dots[at + 1] + dots[at + 2];
      if (sum < 240) dark += 1;
      else if (sum > 690) light += 1;
    }
  }
  return dark > 100 && light > 3000;
}

/** Opens a window, and tells how many milliseconds pass until its page is seen. */
async function timed({ program, options = [], isSeen }, { name, file }, data) {
  const own = { DISPLAY: name, SESIONA_DATA_DIR: data, SESIONA_DOCUMENTS_DIR: data };
  const environment = { ...process.env, ...DRAWN, ...own };
  const begun = performance.now();
  const running = spawn(join(programs, program), options, { env: environment, stdio: "ignore" });
  const ended = new Promise((gone) => running.once("exit", gone));
  try {
    while (!isSeen(file)) {
      if (performance.now() - begun > LONGEST) throw new Error(`${program} ${options.join(" ")} is not seen`);
      if (running.exitCode !== null) throw new Error(`${program} ended with ${running.exitCode}`);
      await pause(2);
    }
    return performance.now() - begun;
  } finally {
    running.kill();
    await ended;
    // The next window begins on an empty display.
    while (isSeen(file)) await pause(20);
    await pause(300);
  }
}

function call(library, name, argument) {
  const options = [...(library ? ["--library", library] : []), "call", name, JSON.stringify(argument)];
  return JSON.parse(execFileSync(join(programs, "sesiona-cli"), options, { encoding: "utf8" }));
}

/** A library with as many sessions as a board has in its life. */
function library(name, years) {
  const path = join(folder, `${name}.sesiona`);
  call(null, "create_library", { path, institution: "Instituto de la Prueba", body: "Junta Directiva" });
  const [body] = call(path, "library", {}).bodies;
  for (let year = 2024 - years; year < 2024; year += 1) {
    for (let number = 1; number <= SESSIONS_OF_A_YEAR; number += 1) {
      const date = `${year}-${String(number).padStart(2, "0")}-15`;
      call(path, "create_session", { body: body.uid, kind: "ordinaria", number, year, date });
    }
  }
  return path;
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

function printSizes() {
  const { first, sum } = firstRoute();
  console.log("| script of the first screen | KiB, compressed |\n|---|---:|");
  for (const [name, size] of first) console.log(`| ${name} | ${size.toFixed(1)} |`);
  console.log(`| together, of at most 180 | ${sum.toFixed(1)} |\n`);
}

function printTimes(told, times) {
  const beside = (time) => (time / times[0]).toFixed(2);
  console.log(`| until the page is seen, median of ${TIMES - 1} | ms | beside the first |\n|---|---:|---:|`);
  times.forEach((time, index) => console.log(`| ${told[index]} | ${Math.round(time)} | ${beside(time)} |`));
  const [empty, none, full] = times;
  console.log(`\n${YEARS * SESSIONS_OF_A_YEAR} sessions take ${(full / none).toFixed(2)} times as long as none.`);
  const reached = full / empty <= GOAL ? "Reached" : "Not reached";
  console.log(`${reached}: ${beside(full)} of at most ${GOAL} beside an empty window.`);
}

async function main() {
  printSizes();
  const shown = await display();
  try {
    const windows = [
      { told: "a window with nothing in it", program: "examples/empty", isSeen: isColoured },
      { told: "an empty library", program: "sesiona", options: [library("empty", 0)], isSeen: isTitled },
      {
        told: `a library with ${YEARS * SESSIONS_OF_A_YEAR} sessions`,
        program: "sesiona",
        options: [library("full", YEARS)],
        isSeen: isTitled,
      },
    ];
    const times = windows.map(() => []);
    for (let round = 0; round < TIMES; round += 1) {
      for (const [index, window] of windows.entries()) {
        const time = await timed(window, shown, join(folder, `data-${index}`));
        if (round > 0) times[index].push(time);
      }
    }
    printTimes(
      windows.map(({ told }) => told),
      times.map(median),
    );
  } finally {
    shown.running.kill();
  }
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
