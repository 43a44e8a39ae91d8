/** A node of the editor's tree. */
type Node = { type: string; content?: Node[]; attrs?: Record<string, unknown>; text?: string; marks?: unknown[] };

const EMPTY: Node = { type: "paragraph" };

/** The tree as the editor wants it: where it demands a block or a paragraph, there is one. */
export function toEditor(node: Node): Node {
  const content = (node.content ?? []).map(toEditor);
  switch (node.type) {
    case "listItem":
      return { ...node, content: content[0]?.type === "paragraph" ? content : [EMPTY, ...content] };
    case "doc":
    case "blockquote":
    case "tableCell":
    case "tableHeader":
      return { ...node, content: content.length > 0 ? content : [EMPTY] };
    default:
      return content.length > 0 ? { ...node, content } : node;
  }
}

/** The tree as it is kept: an empty text has no blocks. */
export function fromEditor<Document extends { type: string; content?: unknown[] }>(document: Document): Document {
  const blocks = (document.content ?? []) as Node[];
  const blank = blocks.every((block) => block.type === "paragraph" && !block.content?.length);
  return blank ? { ...document, content: [] } : document;
}
