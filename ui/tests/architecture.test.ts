import { expect, test } from "vitest";
import { sources, type Source } from "./sources";

const code = sources.filter(({ path }) => !path.endsWith(".css"));
const importsOf = ({ text }: Source) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name]) => name ?? "");
const featureOf = (path: string) => /src\/features\/([^/]+)\//.exec(path)?.[1];

/** Each offence as «file: what». */
function offences(files: Source[], find: (file: Source) => string[]): string[] {
  return files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));
}

function matches(pattern: RegExp) {
  return ({ text }: Source) => [...text.matchAll(pattern)].map(([found]) => found);
}

test("the sources are found", () => {
  expect(code.length).toBeGreaterThan(60);
});

test("a feature imports neither another feature nor the frame", () => {
  const found = offences(code, (file) => {
    const own = featureOf(file.path);
    if (!own) return [];
    return importsOf(file).filter((name) => /features\/|\/app\//.test(name) || /^\.\.\/(?!\.)[a-z]/.test(name));
  });
  expect(found).toEqual([]);
});

test("the kit knows neither features, nor the frame, nor the core", () => {
  const kit = code.filter(({ path }) => path.startsWith("src/components/"));
  expect(
    offences(kit, (file) => importsOf(file).filter((name) => /features|\/app\/|\$api|\/api\//.test(name))),
  ).toEqual([]);
});

test("the door to the core knows no screens", () => {
  const api = code.filter(({ path }) => path.startsWith("src/api/"));
  expect(offences(api, (file) => importsOf(file).filter((name) => /features|components|\/app\//.test(name)))).toEqual(
    [],
  );
});

test("only one file speaks to the desktop", () => {
  const others = code.filter(({ path }) => path !== "src/api/host/tauri.ts");
  expect(offences(others, (file) => importsOf(file).filter((name) => name.startsWith("@tauri-apps/")))).toEqual([]);
});

test("only the door fetches", () => {
  const others = code.filter(({ path }) => path !== "src/api/host/browser.ts");
  expect(offences(others, matches(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource/g))).toEqual([]);
});

test("colours are written in one place", () => {
  const others = sources.filter(({ path }) => path !== "src/styles/tokens.css");
  const styles = others.map(({ path, text }) => ({
    path,
    text: path.endsWith(".css") ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ""),
  }));
  expect(offences(styles, matches(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi))).toEqual([]);
});

test("sizes in pixels are written in one place", () => {
  const styles = sources
    .filter(({ path }) => path !== "src/styles/tokens.css")
    .map(({ path, text }) => ({
      path,
      text: path.endsWith(".css") ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ""),
    }));
  expect(offences(styles, matches(/\b\d*\.?\d+px\b/g))).toEqual([]);
});

test.each([
  ["dragging of the browser's own", /draggable=/g],
  ["printing by the browser", /window\.print|\bprint\(\)/g],
  ["blur", /backdrop-filter|filter:\s*blur/g],
  ["addresses of other machines", /["'(]https?:\/\/[a-z]/g],
  ["styles in the markup, which the window's policy refuses", /\sstyle="/g],
  ["markup from text", /\{@html/g],
  ["dialogs of the browser", /\b(?:window\.)?(?:alert|confirm|prompt)\(/g],
])("there is no %s", (_, pattern) => {
  expect(offences(sources, matches(pattern))).toEqual([]);
});
