import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import RichEditor from "../src/components/editor/RichEditor.svelte";
import { cellsIn, MOST_CELLS } from "../src/components/editor/paste";
import { toasts } from "../src/components/toasts.svelte";

// The page of the tests knows no clipboard.
globalThis.ClipboardEvent ??= class extends Event {
  clipboardData = null;
} as unknown as typeof ClipboardEvent;
globalThis.requestAnimationFrame ??= (act) => Number(setTimeout(() => act(0)));
document.elementFromPoint ??= () => null;

const table = (rows: number, columns: number) =>
  `<table>${`<tr>${"<td>10</td>".repeat(columns)}</tr>`.repeat(rows)}</table>`;

async function paste(html: string) {
  const none = () => Promise.resolve(undefined);
  const props = { label: "Texto", content: { type: "doc" as const, content: [] } };
  const changed: { content?: { type: string; content?: unknown[] }[] }[] = [];
  render(RichEditor, {
    ...props,
    loadImage: () => Promise.resolve(""),
    keepImage: none,
    chooseImage: none,
    readImage: () => Promise.resolve({ name: "", base64: "" }),
    onchanged: (content: unknown) => changed.push(content as (typeof changed)[number]),
  });
  const text = await screen.findByRole("textbox", { name: "Texto" });
  const clipboardData = { getData: (type: string) => (type === "text/html" ? html : ""), files: [] };
  await fireEvent.paste(text, { clipboardData });
  return { changed, text };
}

test("cells are counted whatever stands around them", () => {
  expect(cellsIn(table(3, 2))).toBe(6);
  expect(cellsIn('<TD style="x">1</TD><th>2</th><thead><tdx>')).toBe(2);
});

test("a table of three thousand cells says first that it takes a moment, and is then there", async () => {
  const { changed } = await paste(table(300, 10));
  expect(screen.getByRole("status").textContent).toBe("Pegando una tabla de 3,000 celdas…");
  expect(changed).toEqual([]);
  await waitFor(() => expect(changed.at(-1)?.content?.[0]).toMatchObject({ type: "table" }));
  expect(changed.at(-1)?.content?.[0]?.content).toHaveLength(300);
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe(""));
});

test("a spreadsheet is refused with a way out", async () => {
  const { changed, text } = await paste(table(MOST_CELLS / 10 + 1, 10));
  await waitFor(() =>
    expect(
      toasts()
        .map(({ message }) => message)
        .join(),
    ).toMatch(/5,010 celdas.*adjúntela como PDF/),
  );
  expect(text.querySelector("table")).toBeNull();
  expect(changed).toEqual([]);
});
