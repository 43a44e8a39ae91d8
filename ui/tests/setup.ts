import { cleanup, configure } from "@testing-library/svelte";
import { afterEach, vi } from "vitest";

// The page of the tests has no layout: nothing scrolls there, and nothing is observed.
Element.prototype.scrollIntoView = () => undefined;

configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
