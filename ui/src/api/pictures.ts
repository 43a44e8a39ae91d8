import { t } from "$i18n";
import { Refused } from "./refusals";
import { toBase64 } from "./files";
import type { NamedBytes } from "./views";

/** The most dots that a logo keeps along a side: it is printed a few centimetres wide. */
const MOST_DOTS = 2000;

/** An image, and its new size where it was too large and was made smaller. */
export type Shrunk = { image: NamedBytes; size?: { width: number; height: number } };

/** The size that fits; `undefined` where it fits as it is. */
export function fitting(width: number, height: number): { width: number; height: number } | undefined {
  const largest = Math.max(width, height);
  if (largest <= MOST_DOTS) return undefined;
  const fitted = (side: number) => Math.max(1, Math.round((side * MOST_DOTS) / largest));
  return { width: fitted(width), height: fitted(height) };
}

/** Makes a picture that has more dots than a logo needs smaller. */
export async function shrunk(image: NamedBytes): Promise<Shrunk> {
  const bytes = Uint8Array.from(atob(image.base64), (character) => character.charCodeAt(0));
  const drawn = await createImageBitmap(new Blob([bytes])).catch(() => {
    throw new Refused({ code: "attachment_not_a_logo", message: t("error-attachment-not-a-logo") });
  });
  const size = fitting(drawn.width, drawn.height);
  if (!size) return { image };
  const canvas = document.createElement("canvas");
  Object.assign(canvas, size);
  canvas.getContext("2d")?.drawImage(drawn, 0, 0, size.width, size.height);
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!smaller) return { image };
  const base64 = toBase64(new Uint8Array(await smaller.arrayBuffer()));
  return { image: { name: image.name.replace(/\.\w+$/, ".png"), base64 }, size };
}
