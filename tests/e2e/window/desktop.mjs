// The real window, driven through tauri-driver and WebKit's own driver.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { By, Capabilities, until as when, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";
import { program, until } from "../library.mjs";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts the window with these arguments and this environment; it closes with the journey `t`. */
export async function open(t, args, environment) {
  const [port, native] = [await freePort(), await freePort()];
  const driver = spawn(process.env.TAURI_DRIVER ?? "tauri-driver", ["--port", port, "--native-port", native], {
    env: { ...process.env, SESIONA_E2E: "1", ...environment },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  let window;
  t.after(async () => {
    await window?.quit().catch(() => undefined);
    // With the driver goes all that it started, the window too when it lingers: the next journey needs its name.
    process.kill(-driver.pid);
  });
  const address = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(`${address}/status`).then(
        (answer) => answer.ok,
        () => false,
      ),
    "tauri-driver answers",
  );
  const capabilities = new Capabilities({ "tauri:options": { application: program("sesiona"), args } });
  // Without a browser's name, which newer WebKit refuses and selenium's builder insists on.
  window = WebDriver.createSession(new Executor(new HttpClient(address)), capabilities);
  return window;
}

/** The element that the selector means, once it is shown. */
export async function shown(window, selector) {
  const element = await window.wait(when.elementLocated(By.css(selector)), 30_000, selector);
  return window.wait(when.elementIsVisible(element), 30_000, selector);
}

/** The button with this name, once it can be pressed. */
export async function button(window, name, seconds = 30) {
  const ask = (wanted) => {
    const nameOf = (element) => {
      const read = element.cloneNode(true);
      read.querySelectorAll("[aria-hidden=true]").forEach((unread) => unread.remove());
      return element.getAttribute("aria-label") ?? read.textContent.trim();
    };
    return [...document.querySelectorAll("button")].find((found) => !found.disabled && nameOf(found).startsWith(wanted));
  };
  return until(() => window.executeScript(ask, name), `a button «${name}»`, seconds);
}
