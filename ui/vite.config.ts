import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));
const repository = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  // Relative, so that the same files work under tauri:// and behind the test host.
  base: "./",
  plugins: [svelte()],
  resolve: {
    alias: [
      { find: /^\$api$/, replacement: source("api/index.ts") },
      { find: /^\$api\//, replacement: `${source("api")}/` },
      { find: /^\$components$/, replacement: source("components/index.ts") },
      { find: /^\$components\//, replacement: `${source("components")}/` },
      { find: /^\$i18n$/, replacement: source("i18n/index.ts") },
    ],
    // Under Vitest Svelte must be the one that runs in a page.
    conditions: process.env.VITEST ? ["browser"] : undefined,
  },
  server: { port: 1420, strictPort: true, fs: { allow: [repository] } },
  worker: { format: "es" },
  build: {
    target: ["es2022", "safari16.4"],
    // The window's policy knows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.ts", "src/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
});
