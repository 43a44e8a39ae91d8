import { call, refusalOf } from "$api";
import { showToast } from "$components";

const known = new Map<string, Promise<string>>();

/** An image of the library, as an address that the page can show. */
export function loadImage(digest: string): Promise<string> {
  let address = known.get(digest);
  if (!address) {
    address = call("attachment_bytes", { digest }).then(
      ({ media_type, base64 }) => `data:${media_type};base64,${base64}`,
    );
    // An image that could not be read may be there the next time.
    address.catch(() => known.delete(digest));
    known.set(digest, address);
  }
  return address;
}

/** Keeps an image in the library; answers its digest, or nothing when it was refused (and said so). */
export async function keepImage(image: { name: string; base64: string }): Promise<string | undefined> {
  try {
    return (await call("add_image", image)).digest;
  } catch (failure) {
    showToast(refusalOf(failure).message, { tone: "danger" });
    return undefined;
  }
}
