// The application on the loopback address, and a browser that may go nowhere else.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { folderOf, program, ui } from "../library.mjs";

/** The desk of the demonstration's secretary, two days before her session. */
const DAY = "2023-12-12";

/** Starts the host on a demonstration of its own, or on what is named instead, and gives its address. */
export async function host(t, language, shown = ["--demonstration"]) {
  const options = [...shown, "--day", DAY, "--lang", language, "--data", folderOf(t), "--ui", ui];
  const running = spawn(program("sesiona-host"), options, { stdio: ["ignore", "pipe", "inherit"] });
  t.after(() => running.kill());
  for await (const line of createInterface({ input: running.stdout })) return line;
  throw new Error("sesiona-host did not start");
}

/** The browser of the journeys. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** A page of the size of the usual laptop, with what it asked for elsewhere and what went wrong in it. */
export async function page(t, address) {
  const browser = await launch();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  const opened = await context.newPage();
  const faults = [];
  opened.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== new URL(address).origin && !["data:", "blob:"].includes(protocol))
      faults.push(`asked ${request.url()}`);
  });
  opened.on("pageerror", (error) => faults.push(String(error)));
  opened.on("console", (message) => {
    // A refused command has its own line below, which says more.
    if (message.type() === "error" && !message.text().includes("422")) faults.push(message.text());
  });
  opened.on("response", async (response) => {
    if (response.status() < 400) return;
    const body = await response.text();
    // What undo takes away may be asked for once more before the list says that it is gone.
    // A preview for which a newer one was asked is not finished: that is no failure.
    const isPassedOver = response.url().endsWith("/call/preview_paper") && body.includes('"cancelled"');
    if (!body.includes('"not_found"') && !isPassedOver) faults.push(`${new URL(response.url()).pathname}: ${body}`);
  });
  await opened.goto(address);
  return { page: opened, faults };
}

/** Asks the core as the page does, and gives its answer. */
export function ask(page, name, argument = {}) {
  return page.evaluate(
    async ([name, argument]) => {
      const headers = { "content-type": "application/json" };
      const reply = await fetch(`call/${name}`, { method: "POST", headers, body: JSON.stringify(argument) });
      const said = await reply.json();
      if (!reply.ok) throw new Error(`${name}: ${said.message}`);
      return said.answer;
    },
    [name, argument],
  );
}
