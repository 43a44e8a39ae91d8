import { cleanup } from "@testing-library/svelte";
import { afterEach, vi } from "vitest";

// The page of the tests has no layout: nothing scrolls there, and nothing is observed.
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
