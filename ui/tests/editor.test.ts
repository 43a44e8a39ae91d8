import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, test } from "vitest";
import { fromEditor, toEditor } from "../src/components/editor/content";
import { extensions, isLink } from "../src/components/editor/extensions";
import { cleanPasted } from "../src/components/editor/paste";

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

function open(content: object) {
  editor = new Editor({ extensions: extensions(() => Promise.resolve("")), content, injectCSS: false });
  return editor;
}
type Node = Parameters<typeof toEditor>[0];
const doc = (...content: Node[]): Node => ({ type: "doc", content });

/** A tree without the attributes that the editor adds and the core drops: those without a value. */
function withoutEmpty(node: Node): Node {
  const attrs = Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null);
  return {
    ...node,
    ...(node.attrs ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(node.content ? { content: node.content.map(withoutEmpty) } : {}),
  };
}
const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

test("a text with everything goes through the editor unchanged", () => {
  const digest = "a".repeat(64);
  const cell = (text: string, type = "tableCell") => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(text)],
  });
  const whole = doc(
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Resultados" }] },
    { type: "paragraph", content: [{ type: "text", marks: [{ type: "bold" }, { type: "underline" }], text: "ñandú" }] },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            paragraph("uno"),
            { type: "bulletList", content: [{ type: "listItem", content: [paragraph("dos")] }] },
          ],
        },
      ],
    },
    { type: "blockquote", content: [paragraph("cita")] },
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("Criterio", "tableHeader"), cell("Peso", "tableHeader")] },
        { type: "tableRow", content: [cell("Claridad"), cell("10")] },
      ],
    },
    {
      type: "image",
      attrs: { src: `attachment:${digest}`, alt: "Gráfica", title: "Avance" },
    },
    { type: "horizontalRule" },
  );
  expect(withoutEmpty(open(toEditor(whole)).getJSON() as Node)).toEqual(whole);
});

test("where the editor demands a block there is one, and an empty text stays empty", () => {
  expect(toEditor({ type: "doc" })).toEqual(doc({ type: "paragraph" }));
  expect(toEditor(doc({ type: "bulletList", content: [{ type: "listItem", content: [] }] }))).toEqual(
    doc({ type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] }),
  );
  expect(fromEditor(doc({ type: "paragraph" }, { type: "paragraph" }))).toEqual(doc());
  expect(fromEditor(doc(paragraph("algo")))).toEqual(doc(paragraph("algo")));
});

test("what the core refuses cannot be typed", () => {
  const { schema } = open(doc());
  expect(Object.keys(schema.marks).sort()).toEqual(["bold", "italic", "link", "underline"]);
  expect(Object.keys(schema.nodes)).not.toContain("codeBlock");
});

test.each([
  ["https://example.org", true],
  ["mailto:ana@example.org", true],
  ["javascript:alert(1)", false],
  ["file:///etc/passwd", false],
  ["example.org", false],
])("a link to %s: %s", (address, expected) => {
  expect(isLink(address)).toBe(expected);
});

describe("what is pasted from Word", () => {
  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
    <!--StartFragment-->
    <p class=MsoNormal style='color:red;font-family:"Comic Sans MS"'>Antes <b>fuerte</b><o:p></o:p></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>   </span></span><![endif]>Primero</p>
    <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>o<span> </span></span><!--[endif]-->Dentro</p>
    <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Segundo</p>
    <p class=MsoNormal>Después</p>
    <table><tr><td width=100 style='border:solid'>Celda</td></tr></table>
    <img src="file:///C:/x.png"><script>alert(1)</script>
    <!--EndFragment--></body></html>`;

  test("keeps words, lists, tables and marks, and nothing else", () => {
    const pasted = open(doc({ type: "paragraph" }));
    pasted.commands.setContent(cleanPasted(WORD));
    const json = JSON.stringify(pasted.getJSON());
    expect(pasted.getText({ blockSeparator: "|" }).replace(/\s+/g, " ")).toContain("Primero");
    expect(json).toContain('"orderedList"');
    expect(json).toContain('"bulletList"');
    expect(json).toContain('"table"');
    expect(json).toContain('"bold"');
    expect(json).not.toMatch(/Comic|"red|alert|x\.png|"1\.|mso/);
  });

  test("a list inside a list item stays inside", () => {
    const body = new DOMParser().parseFromString(cleanPasted(WORD), "text/html").body;
    expect(
      [...body.querySelectorAll(":scope > ol > li")].map((item) => item.querySelector("p")?.textContent?.trim()),
    ).toEqual(["Primero", "Segundo"]);
    expect(body.querySelector("ol > li > ul > li")?.textContent?.trim()).toBe("Dentro");
  });

  test("two lists with text between them stay two", () => {
    const item = (text: string) =>
      `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>${text}</p>`;
    const body = new DOMParser().parseFromString(cleanPasted(`${item("a")}<p>medio</p>${item("b")}`), "text/html").body;
    expect([...body.children].map((element) => element.tagName)).toEqual(["UL", "P", "UL"]);
  });

  test("bold that is only a style becomes bold", () => {
    expect(cleanPasted('<span style="font-weight:700">a</span>')).toBe("<span><strong>a</strong></span>");
    expect(cleanPasted('<b style="font-weight:normal"><p>a</p></b>')).toBe("<p>a</p>");
  });
});
