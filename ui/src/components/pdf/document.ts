import type { PDFDocumentProxy, PDFWorker } from "pdfjs-dist";
import ReaderWorker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker";

type Reader = { pdf: typeof import("pdfjs-dist"); worker: PDFWorker };
let reader: Promise<Reader> | undefined;

/** The reader of PDFs, fetched when the first one is shown. */
function load(): Promise<Reader> {
  reader ??= import("pdfjs-dist/legacy/build/pdf.mjs").then((module) => {
    const pdf = module as typeof import("pdfjs-dist");
    // A worker of our own: made from a blob, as the library would, it stalls under tauri://. It is handed over
    // with each document, so that closing one does not end the worker of another.
    return { pdf, worker: pdf.PDFWorker.create({ port: new ReaderWorker() }) };
  });
  return reader;
}

/** Opens a PDF from its bytes. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { pdf, worker } = await load();
  // Nothing is fetched: no fonts, no colour profiles, no WebAssembly.
  return pdf.getDocument({ data: bytes, worker, useWasm: false, useWorkerFetch: false }).promise;
}
