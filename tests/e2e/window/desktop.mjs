// The real window, driven through tauri-driver and WebKit's own driver.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { Builder, By, Capabilities, until as when } from "selenium-webdriver";
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
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  t.after(() => driver.kill());
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
  const window = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  t.after(() => window.quit());
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
    const nameOf = (element) => element.getAttribute("aria-label") ?? element.innerText.trim();
    return [...document.querySelectorAll("button")].find(
      (element) => !element.disabled && nameOf(element).startsWith(wanted),
    );
  };
  return until(() => window.executeScript(ask, name), `a button «${name}»`, seconds);
}
