import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { RecordKind } from "../views";
import type { DroppedPaths, Host, Reply } from "./host";

function listenForDrops(listener: (dropped: DroppedPaths) => void) {
  getCurrentWebview()
    .onDragDropEvent(({ payload }) => {
      if (payload.type !== "drop") return;
      const { x, y } = payload.position;
      listener({ paths: payload.paths, x: x / devicePixelRatio, y: y / devicePixelRatio });
    })
    // A shell that leaves drops to the page needs no ears here.
    .catch(() => undefined);
}

async function closeAfter(work: () => Promise<unknown>) {
  // What cannot be saved must not keep the window open: the person has decided to leave.
  await work().catch(() => undefined);
  await invoke("call", { name: "close_window", args: {} });
}

/** The core behind the desktop window. */
export const tauri: Host = {
  desktop: true,
  call: (name, args) => invoke<Reply>("call", { name, args }),
  onchanged: (listener) => void listen<RecordKind[]>("changed", ({ payload }) => listener(payload)),
  onclosing: (work) => void listen("closing", () => void closeAfter(work)),
  ondropped: listenForDrops,
};
