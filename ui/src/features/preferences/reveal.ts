import { call, refusalOf } from "$api";
import { showToast } from "$components";

/** Shows a file in its folder, as the desktop does; says why when it cannot. */
export async function reveal(path: string) {
  try {
    await call("reveal_path", { path });
  } catch (failure) {
    showToast(refusalOf(failure).message, { tone: "danger" });
  }
}
