import type { AnyExtension } from "@tiptap/core";
import Image from "@tiptap/extension-image";
import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";

/** What stands before the digest in the `src` of an image. */
export const ATTACHMENT = "attachment:";

/** Fetches the bytes of an image as an address that an `img` can show. */
export type LoadImage = (digest: string) => Promise<string>;

/** Whether content may carry a link to this address. */
export const isLink = (address: string) => /^(https?:\/\/|mailto:)\S+$/i.test(address.trim());

/** An image of the library; anything else that is pasted as an image is left out. */
function attachedImage(load: LoadImage) {
  return Image.extend({
    parseHTML: () => [{ tag: `img[src^="${ATTACHMENT}"]` }],
    addNodeView() {
      return ({ node }) => {
        const image = document.createElement("img");
        image.alt = String(node.attrs["alt"] ?? "");
        image.title = String(node.attrs["title"] ?? "");
        const source = String(node.attrs["src"] ?? "");
        load(source.slice(ATTACHMENT.length)).then(
          (address) => (image.src = address),
          () => image.classList.add("missing"),
        );
        return { dom: image };
      };
    },
  });
}

/** The nodes and marks that content may have, and no others. */
export function extensions(load: LoadImage): AnyExtension[] {
  return [
    StarterKit.configure({
      strike: false,
      code: false,
      codeBlock: false,
      // It would add an empty paragraph to what people wrote.
      trailingNode: false,
      heading: { levels: [1, 2, 3, 4, 5, 6] },
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: "https",
        isAllowedUri: (address) => isLink(address),
      },
    }),
    TableKit.configure({ table: { resizable: false } }),
    attachedImage(load),
  ];
}
