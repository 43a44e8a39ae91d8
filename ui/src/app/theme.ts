import type { Theme } from "$api";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

function shown(theme: Theme): "light" | "dark" | "contrast" {
  if (theme !== "system") return theme;
  if (matchMedia(CONTRAST).matches) return "contrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Shows a theme, and follows the system while the theme is that of the system; returns how to stop. */
export function followTheme(theme: Theme): () => void {
  const show = () => (document.documentElement.dataset["theme"] = shown(theme));
  const queries = [matchMedia(DARK), matchMedia(CONTRAST)];
  show();
  queries.forEach((query) => query.addEventListener("change", show));
  return () => queries.forEach((query) => query.removeEventListener("change", show));
}
