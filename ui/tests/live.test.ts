import { flushSync } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { call, live, Refused, type RecordKind } from "../src/api";
import type { Reply } from "../src/api/host/host";
import { effectRoot } from "./effects.svelte";
import { useCore } from "./host";
import { waitUntil } from "./wait";

type Asked = {
  name: string;
  args: unknown;
  answer: (reply: Partial<Reply>) => void;
  refuse: (refusal: unknown) => void;
};
let asked: Asked[] = [];

beforeEach(() => {
  asked = [];
  useCore(
    (name, args) =>
      new Promise((resolve, reject) => {
        const answer = (reply: Partial<Reply>) => resolve({ answer: null, changed: [], ...reply });
        asked.push({ name, args, answer, refuse: reject });
      }),
  );
});

/** Runs `body` where effects may live. */
async function inRoot(body: () => Promise<void>) {
  let finished: Promise<void> = Promise.resolve();
  const stop = effectRoot(() => {
    finished = body();
  });
  await finished;
  stop();
}

const change = async (name: "delete_session", changed: RecordKind[]) => {
  const done = call(name, { session: "s1" });
  await waitUntil(() => asked.at(-1)?.name === name);
  asked.at(-1)?.answer({ changed });
  await done;
};

test("asks at once and shows the answer", () =>
  inRoot(async () => {
    const sessions = live("list_sessions", () => ({}), ["session"]);
    flushSync();
    await waitUntil(() => asked.length === 1);
    expect(sessions.waiting).toBe(true);
    asked[0]?.answer({ answer: ["one"] });
    await sessions.settled();
    expect(sessions.answer).toEqual(["one"]);
    expect(sessions.waiting).toBe(false);
  }));

test("asks again when a reply changed one of its kinds, and only then", () =>
  inRoot(async () => {
    const sessions = live("list_sessions", () => ({}), ["session"]);
    flushSync();
    await waitUntil(() => asked.length === 1);
    asked[0]?.answer({ answer: ["one"] });
    await sessions.settled();
    await change("delete_session", ["note"]);
    expect(asked.filter(({ name }) => name === "list_sessions")).toHaveLength(1);
    await change("delete_session", ["note", "session"]);
    await waitUntil(() => asked.filter(({ name }) => name === "list_sessions").length === 2);
    asked.at(-1)?.answer({ answer: [] });
    await sessions.settled();
    expect(sessions.answer).toEqual([]);
  }));

test("another language or library changes every answer", () =>
  inRoot(async () => {
    const sessions = live("list_sessions", () => ({}), ["session"]);
    flushSync();
    await waitUntil(() => asked.length === 1);
    asked[0]?.answer({});
    await sessions.settled();
    await change("delete_session", ["setting"]);
    await waitUntil(() => asked.filter(({ name }) => name === "list_sessions").length === 2);
  }));

test("an answer that comes late does not replace a newer one", () =>
  inRoot(async () => {
    const sessions = live("list_sessions", () => ({}), ["session"]);
    flushSync();
    await waitUntil(() => asked.length === 1);
    await change("delete_session", ["session"]);
    await waitUntil(() => asked.length === 3);
    asked[2]?.answer({ answer: ["new"] });
    await waitUntil(() => sessions.answer !== undefined);
    asked[0]?.answer({ answer: ["old"] });
    await Promise.resolve();
    await sessions.settled();
    expect(sessions.answer).toEqual(["new"]);
  }));

test("a refusal is kept with its words, and the former answer stays", () =>
  inRoot(async () => {
    const sessions = live("list_sessions", () => ({}), ["session"]);
    flushSync();
    await waitUntil(() => asked.length === 1);
    asked[0]?.answer({ answer: ["one"] });
    await sessions.settled();
    await change("delete_session", ["session"]);
    await waitUntil(() => asked.length === 3);
    asked[2]?.refuse({ code: "no_library", message: "No hay ninguna biblioteca abierta." });
    await sessions.settled();
    expect(sessions.refusal?.message).toBe("No hay ninguna biblioteca abierta.");
    expect(sessions.answer).toEqual(["one"]);
  }));

test("a core that cannot be reached is a refusal too", async () => {
  const failed = call("library").catch((failure: unknown) => failure);
  await waitUntil(() => asked.length === 1);
  asked[0]?.refuse(new TypeError("Failed to fetch"));
  const failure = await failed;
  expect(failure).toBeInstanceOf(Refused);
  expect((failure as Refused).code).toBe("unreachable");
  expect((failure as Refused).message).toContain("Sesiona");
});
