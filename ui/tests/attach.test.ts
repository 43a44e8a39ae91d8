import { expect, test } from "vitest";
import { attachAll } from "../src/features/agenda/attach";
import { useCore } from "./host";

test("a refused file keeps no other out, and each refusal names its file", async () => {
  const kept: unknown[] = [];
  useCore((_, { name, path }) => {
    const file = String(name ?? path)
      .split("/")
      .at(-1) as string;
    if (file.startsWith("vacío")) return Promise.reject({ code: "attachment_empty", message: `«${file}» está vacío.` });
    if (file.startsWith("mudo")) return Promise.reject(new TypeError("Failed to fetch"));
    kept.push(file);
    return Promise.resolve({ answer: null, changed: ["attachment"] });
  });
  const folder = Object.assign(new File([], "carpeta"), { arrayBuffer: () => Promise.reject(new Error("a folder")) });
  const refused = await attachAll("i", [
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
