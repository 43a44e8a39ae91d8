import { expect, test, vi } from "vitest";
import { attaching } from "../src/features/agenda/attaching.svelte";
import { useCore } from "./host";
import { waitUntil } from "./wait";

const job = { job: 1, done: 0, total: 0, step: null, exported: null, attached: null, refusal: null };
const nameOf = (file: Record<string, string>) =>
  String(file["name"] ?? file["path"])
    .split("/")
    .at(-1) as string;

test("a refused file keeps no other out, and each refusal names its file", async () => {
  const kept: unknown[] = [];
  useCore((_, args) => {
    const file = nameOf(args["file"] as Record<string, string>);
    const refusal = { code: "attachment_empty", message: `«${file}» está vacío.` };
    if (file.startsWith("mudo")) return Promise.reject(new TypeError("Failed to fetch"));
    if (file.startsWith("vacío")) return Promise.resolve({ answer: { ...job, state: "failed", refusal }, changed: [] });
    kept.push(file);
    return Promise.resolve({ answer: { ...job, state: "done" }, changed: ["attachment"] });
  });
  const folder = Object.assign(new File([], "carpeta"), { arrayBuffer: () => Promise.reject(new Error("a folder")) });
  const refused = await attaching.attach({ item: "i" }, [
    { name: "vacío.pdf", base64: "" },
    { name: "bueno.pdf", base64: "JVBERg==" },
    { path: "/tmp/mudo.pdf" },
    folder,
    { path: "/tmp/otro.pdf" },
  ]);
  expect(kept).toEqual(["bueno.pdf", "otro.pdf"]);
  expect(refused).toHaveLength(3);
  expect(refused[0]).toBe("«vacío.pdf» está vacío.");
  expect(refused[1]).toMatch(/^«mudo.pdf»: Sesiona no responde/);
  expect(refused[2]).toContain("«carpeta»");
});

test("what takes long is shown after a moment and can be stopped, with what would come after it", async () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  let stopped = false;
  useCore((name, args) => {
    asked.push(name === "start_attaching" ? nameOf(args["file"] as Record<string, string>) : name);
    if (name === "cancel_job") stopped = true;
    const state = stopped ? "cancelled" : "running";
    return Promise.resolve({ answer: { ...job, state, done: 45, total: 100, step: "reading" }, changed: [] });
  });
  const done = attaching.attach({ item: "i" }, [{ path: "/tmp/grande.pdf" }, { path: "/tmp/otro.pdf" }]);
  await vi.advanceTimersByTimeAsync(250);
  expect(attaching.progress).toBeNull();
  expect(attaching.goesTo("i")).toBe(true);
  await vi.advanceTimersByTimeAsync(100);
  expect(attaching.progress).toEqual({
    label: "Adjuntando 1 de 2, «grande.pdf»: leyendo",
    done: 45,
    total: 100,
  });
  void attaching.stop();
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
  expect(await done).toEqual([]);
  expect(asked).not.toContain("otro.pdf");
  expect(attaching.progress).toBeNull();
  await waitUntil(() => !attaching.goesTo("i"));
});
