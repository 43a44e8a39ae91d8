import { t } from "$i18n";
import { call } from "./call";
import { desktop, host } from "./host";
import { Refused } from "./refusals";
import type { FileSource } from "./views";

const ACCEPTED = {
  library: ".sesiona",
  agenda: ".txt,.md,.text,text/plain",
  annex:
    ".pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,.svg,application/pdf,image/png,image/jpeg,image/webp,image/tiff,image/svg+xml",
  pdf: ".pdf,application/pdf",
  image: ".png,.jpg,.jpeg,image/png,image/jpeg",
} as const;
/** What a file is wanted for. */
export type Wanted = keyof typeof ACCEPTED;

/** The name of the file at a path, without its folders. */
export const nameAt = (path: string): string => path.split(/[\\/]/).pop() ?? path;

/** The name of a chosen file. */
export const nameOf = (file: FileSource): string => ("path" in file ? nameAt(file.path) : file.name);

/** Lets the user choose files; none when the dialog is closed. */
export async function chooseFiles(wanted: Exclude<Wanted, "image">, several = false): Promise<FileSource[]> {
  if (!desktop) return readAll(await pick(wanted, several));
  const paths = (await call("choose_open_path", { kind: wanted })) ?? [];
  return (several ? paths : paths.slice(0, 1)).map((path) => ({ path }));
}

/** Lets the user choose one image, as bytes. */
export async function chooseImage(): Promise<{ name: string; base64: string } | undefined> {
  const [image] = await pick("image", false);
  return image && readFile(image);
}

function pick(wanted: Wanted, several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ACCEPTED[wanted];
    input.multiple = several;
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

/** A file of the page, as bytes. */
export async function readFile(file: File): Promise<{ name: string; base64: string }> {
  const bytes = await file.arrayBuffer().catch(() => {
    // A folder that was dropped looks like a file until it is read.
    throw new Refused({ code: "file_failed", message: t("error-file-failed", { path: file.name }) });
  });
  return { name: file.name, base64: toBase64(new Uint8Array(bytes)) };
}

/** Files of the page, as bytes. */
export function readAll(files: Iterable<File>): Promise<{ name: string; base64: string }[]> {
  return Promise.all([...files].map(readFile));
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call with a million arguments overflows the stack.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

/** The bytes that base64 stands for. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Hands bytes to the browser as a download. */
export function download(name: string, mediaType: string, base64: string) {
  const address = URL.createObjectURL(new Blob([fromBase64(base64)], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What is done with files of the desktop and the place where they were let go. */
type Receive = (files: FileSource[], x: number, y: number) => void;
const receivers = new Set<Receive>();
const heard = new WeakSet<object>();

async function hearDrops() {
  const source = await host();
  if (heard.has(source)) return;
  heard.add(source);
  source.ondropped(({ paths, x, y }) => {
    const files = paths.map((path) => ({ path }));
    receivers.forEach((receive) => receive(files, x, y));
  });
}

/** Calls `receive` with files of the desktop that are let go over the window; returns how to stop. */
export function receiveDropped(receive: Receive): () => void {
  receivers.add(receive);
  void hearDrops();
  return () => receivers.delete(receive);
}
