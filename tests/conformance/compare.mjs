// Whether two programs that share no code draw the same pages: poppler, and pdf.js in Chromium.
//
//     node compare.mjs CHROMIUM FILE...
//
// Both draw at a few dots to the inch in grey; each dot of one is compared with the same dot of the other after both are
// blurred, because they smooth the edges of letters differently. Says which page differs most; status 1 when a page
// differs more than two such programs do.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";

const top = resolve(import.meta.dirname, "../..");
const { chromium } = createRequire(join(top, "tests/e2e/package.json"))("playwright-core");
const pdfjs = join(top, "ui/node_modules/pdfjs-dist/build");

const DOTS_PER_INCH = 75;
// A blurred dot is the mean of a square with this many dots to each side of its middle.
const BLUR = 4;
// How far a blurred dot may be off, of 255: one program's strokes are bolder, which is no fault; where a word is missing
// or stands elsewhere, dots are farther off.
const MOST = 60;

const [executablePath, ...files] = process.argv.slice(2);
if (!files.length) throw new Error("compare.mjs CHROMIUM FILE...");

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.route("http://papers.test/**", (route) => {
  const name = new URL(route.request().url()).pathname.slice(1);
  if (!name) return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
  const script = name.endsWith(".mjs");
  const body = readFileSync(script ? join(pdfjs, name) : files[Number(name)]);
  return route.fulfill({ body, contentType: script ? "text/javascript" : "application/pdf" });
});
await page.goto("http://papers.test/");

let differ = false;
for (const [index, file] of files.entries()) {
  const count = await page.evaluate(open, index);
  let worst = { page: 0, most: -1, average: 0 };
  for (let number = 1; number <= count; number++) {
    const ours = await page.evaluate(drawn, [number, DOTS_PER_INCH]);
    const difference = compared(ours, byPoppler(file, number));
    if (difference.most > worst.most) worst = { page: number, ...difference };
    if (difference.most > MOST) {
      differ = true;
      console.log(`differs  page ${number} of ${basename(file)}: ${said(difference)}`);
    }
  }
  console.log(`${basename(file)}: ${count} pages; the worst is page ${worst.page}: ${said(worst)}`);
}
await browser.close();
process.exit(differ ? 1 : 0);

function said({ most, average }) {
  return `a dot is ${most.toFixed(0)} of 255 off, all of them ${average.toFixed(2)} on average`;
}

/** In the browser: opens a file and says how many pages it has. */
async function open(index) {
  const library = await import("/pdf.mjs");
  library.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
  globalThis.paper = await library.getDocument({ url: `/${index}` }).promise;
  return globalThis.paper.numPages;
}

/** In the browser: a page in grey. */
async function drawn([number, dotsPerInch]) {
  const page = await globalThis.paper.getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const dots = [];
  for (let at = 0; at < data.length; at += 4) {
    dots.push(Math.round(0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2]));
  }
  return { width: canvas.width, height: canvas.height, dots };
}

/** A page in grey: «P5 WIDTH HEIGHT 255», and a byte for each dot. */
function byPoppler(file, number) {
  const only = ["-gray", "-r", String(DOTS_PER_INCH), "-f", String(number), "-l", String(number)];
  const bytes = execFileSync("pdftoppm", [...only, file], { maxBuffer: 1 << 28 });
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 64));
  return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) };
}

/** How far a dot of two pages is off at the most, and on average. Their measures may differ by a dot. */
function compared(one, other) {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  if (Math.max(one.width, other.width) > width + 1 || Math.max(one.height, other.height) > height + 1) {
    return { most: 255, average: 255 };
  }
  const sums = [one, other].map((picture) => summed(picture, width, height));
  let most = 0;
  let total = 0;
  for (let y = BLUR; y < height - BLUR; y++) {
    for (let x = BLUR; x < width - BLUR; x++) {
      const [first, second] = sums.map((sum) => mean(sum, width + 1, x, y));
      const off = Math.abs(first - second);
      most = Math.max(most, off);
      total += off;
    }
  }
  return { most, average: total / (width * height) };
}

/** For each dot, the sum of all above it and on its left: any square's sum is then four of these. */
function summed({ width: stride, dots }, width, height) {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += dots[y * stride + x];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  return sums;
}

function mean(sums, stride, x, y) {
  const [left, right, upper, lower] = [x - BLUR, x + BLUR + 1, y - BLUR, y + BLUR + 1];
  const sum = sums[lower * stride + right] - sums[upper * stride + right] - sums[lower * stride + left] + sums[upper * stride + left];
  return sum / (2 * BLUR + 1) ** 2;
}
