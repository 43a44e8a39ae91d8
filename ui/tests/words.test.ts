import { basename } from "node:path";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { shortcuts } from "../src/app/shortcuts";
import { filesBelow, locales, sources } from "./sources";

/** The files whose words only the window says. */
const OF_THE_WINDOW = [
  "frame",
  "desk",
  "agenda",
  "packet",
  "issued",
  "printing",
  "importing",
  "editor",
  "first",
  "follow-up",
  "home",
  "preferences",
  "palette",
];
/** Families whose codes come from the core. */
const FAMILIES: Record<string, string[]> = {
  "sessions-kind": ["ordinaria", "extraordinaria", "solemne", "permanente", "urgente"],
  "sessions-item": ["procedure", "report", "vote", "minutes-approval", "follow-up", "other-business"],
  "members-role": ["president", "vice-president", "secretary", "treasurer", "member", "auditor", "guest"],
  "members-warning": [
    "heading",
    "not-understood",
    "one-word-name",
    "name-order-changed",
    "name-order-unclear",
    "repeated-person",
    "vacant-seat",
    "presidency-assumed",
    "several-presidents",
    "alternate-assumed",
    "alternate-without-owner",
    "left-out",
    "column-left-out",
  ],
  "agreements-state": ["pendiente", "en-proceso", "parcialmente-cumplido", "cumplido", "diferido", "permanente"],
};

type Words = { file: string; keys: string[] };

function words(language: string): Words[] {
  return filesBelow(join(locales, language), /\.ftl$/).map(({ path, text }) => ({
    file: basename(path, ".ftl"),
    keys: [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key ?? ""),
  }));
}

const es = words("es");
const en = words("en");
const known = new Set(es.flatMap(({ keys }) => keys));
const code = sources.filter(({ path }) => !path.endsWith(".css"));

/** Keys as they are written in the code: whole ones, and the beginnings of those that end with a code. */
function used(): { whole: Set<string>; beginnings: Set<string> } {
  const whole = new Set(shortcuts.map(({ label }) => label));
  const beginnings = new Set<string>();
  for (const { text } of code) {
    for (const [, key] of text.matchAll(/(?<![\w.])t\(\s*"([\w-]+)"/g)) whole.add(key ?? "");
    for (const [, key] of text.matchAll(/\? "([a-z]+-[\w-]+)"|: "([a-z]+-[\w-]+)"/g))
      if (key && known.has(key)) whole.add(key);
    for (const [, family] of text.matchAll(/tOf\(\s*"([\w-]+)"/g)) beginnings.add(`${family}-`);
    for (const [, beginning] of text.matchAll(/(?<![\w.])t\(\s*`([\w-]+-)\$\{/g)) beginnings.add(beginning ?? "");
  }
  return { whole, beginnings };
}

test("both languages say the same things", () => {
  const sorted = (all: Words[]) => all.map(({ file, keys }) => ({ file, keys: [...keys].sort() }));
  const byFile = (a: Words, b: Words) => a.file.localeCompare(b.file);
  expect(sorted(en).sort(byFile)).toEqual(sorted(es).sort(byFile));
  expect(known.size).toBeGreaterThan(200);
});

test("keys begin with the name of their file", () => {
  const strangers = es.flatMap(({ file, keys }) => keys.filter((key) => !key.startsWith(`${file}-`)));
  expect(strangers).toEqual([]);
});

test("every message that the window asks for exists", () => {
  const { whole, beginnings } = used();
  expect(whole.size).toBeGreaterThan(150);
  expect([...whole].filter((key) => !known.has(key))).toEqual([]);
  const all = [...known];
  expect([...beginnings].filter((beginning) => !all.some((key) => key.startsWith(beginning)))).toEqual([]);
});

test("every code of the core that the window names has its words", () => {
  const wanted = Object.entries(FAMILIES).flatMap(([family, codes]) => codes.map((code) => `${family}-${code}`));
  expect(wanted.filter((key) => !known.has(key))).toEqual([]);
});

test("no message of the window is left unsaid", () => {
  const { whole, beginnings } = used();
  const mine = es.filter(({ file }) => OF_THE_WINDOW.includes(file)).flatMap(({ keys }) => keys);
  const said = (key: string) => whole.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
  expect(mine.filter((key) => !said(key))).toEqual([]);
});

test("one thing has one name: the institution's file, the informational note", () => {
  const other = { es: /biblioteca|\bfichas?\b/i, en: /\blibrar|information sheet|letter size/i };
  for (const [language, name] of Object.entries(other)) {
    const said = filesBelow(join(locales, language), /\.ftl$/).flatMap(({ text }) => text.split("\n"));
    const wrong = said.filter((line) => !line.startsWith("#") && name.test(line.replace(/^[a-z][\w-]* =/, "")));
    // The command line asks for what its option calls a library.
    expect(wrong.filter((line) => !line.startsWith("error-no-library"))).toEqual([]);
  }
});

test.each(["es", "en"])("the messages in %s are read without errors", (language) => {
  const bundle = new FluentBundle(language);
  for (const { path, text } of filesBelow(join(locales, language), /\.ftl$/)) {
    const keys = [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key ?? "");
    expect(bundle.addResource(new FluentResource(text)), path).toEqual([]);
    // What Fluent cannot read it leaves out without a word.
    expect(
      keys.filter((key) => !bundle.hasMessage(key)),
      path,
    ).toEqual([]);
  }
});
