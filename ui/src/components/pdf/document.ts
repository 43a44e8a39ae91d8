import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from "pdfjs-dist";
import ReaderWorker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker";

type Reader = { pdf: typeof import("pdfjs-dist"); worker: PDFWorker };
let reader: Promise<Reader> | undefined;

/** The reader of PDFs, fetched when the first one is shown. */
function theReader(): Promise<Reader> {
  reader ??= import("pdfjs-dist/legacy/build/pdf.mjs").then((module) => {
    const pdf = module as typeof import("pdfjs-dist");
    // A worker of our own: made from a blob, as the library would, it stalls under tauri://. It is handed over
    // with each document, so that closing one does not end the worker of another.
    return { pdf, worker: pdf.PDFWorker.create({ port: new ReaderWorker() }) };
  });
  return reader;
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { pdf, worker } = await theReader();
  // Nothing is fetched: no fonts, no colour profiles, no WebAssembly.
  return pdf.getDocument({ data: bytes, worker, useWasm: false, useWorkerFetch: false }).promise;
}

/** The size of a page in points. */
export type PageSize = { width: number; height: number };

/** As many pages are kept open as somebody scrolls to and fro. */
const KEPT = 40;

/** The pages of a paper, each fetched as a PDF of its own when it comes into view. */
export class PaperPages {
  readonly sizes: readonly PageSize[];
  readonly #load: (number: number) => Promise<Uint8Array>;
  /** The pages that are open, the one asked for last at the end. */
  readonly #open = new Map<number, Promise<PDFDocumentProxy>>();
  #closed = false;

  constructor(sizes: readonly PageSize[], load: (number: number) => Promise<Uint8Array>) {
    this.sizes = sizes;
    this.#load = load;
  }

  /** A page, from 1. */
  async page(number: number): Promise<PDFPageProxy> {
    const opened = this.#open.get(number) ?? this.#load(number).then(open);
    this.#open.delete(number);
    if (!this.#closed) this.#open.set(number, opened);
    // A page that could not be had may be there the next time.
    opened.catch(() => this.#open.delete(number));
    const oldest = this.#open.keys().next();
    if (this.#open.size > KEPT && !oldest.done) this.#forget(oldest.value);
    return (await opened).getPage(1);
  }

  /** Gives back what its pages take. */
  close() {
    this.#closed = true;
    for (const number of [...this.#open.keys()]) this.#forget(number);
  }

  #forget(number: number) {
    void this.#open.get(number)?.then(
      (opened) => void opened.loadingTask.destroy(),
      () => {},
    );
    this.#open.delete(number);
  }
}
