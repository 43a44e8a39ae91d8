// How a screen may look: the theme, the size of the letters, the height that the desktop leaves to the window.

import { until } from "../library.mjs";

/** What the system asks for, and the window follows until somebody chooses a theme. */
const THEMES = {
  light: { colorScheme: "light", contrast: "no-preference" },
  dark: { colorScheme: "dark", contrast: "no-preference" },
  contrast: { colorScheme: "light", contrast: "more" },
};
/** How often the letters are made larger than the usual ones. */
const LETTERS = { 100: 0, 125: 2, 150: 3 };
/** An old laptop's screen; and what is left of it below a title bar and above a task bar. */
const HEIGHTS = [768, 680];
const WIDTH = 1366;

const wanted = (name, all) => {
  const chosen = process.env[name]?.split(/[ ,]+/).filter(Boolean) ?? [];
  return chosen.length === 0 ? all.map(String) : all.map(String).filter((one) => chosen.includes(one));
};

/** The languages of the pictures. */
export const LANGUAGES = wanted("LANGUAGES", ["es", "en"]);

/** Every look. `THEMES`, `LETTERS` and `HEIGHTS` in the environment choose among them. */
export const LOOKS = wanted("LETTERS", Object.keys(LETTERS)).flatMap((letters) =>
  wanted("HEIGHTS", HEIGHTS).flatMap((height) =>
    wanted("THEMES", Object.keys(THEMES)).map((theme) => ({ theme, letters, height: Number(height) })),
  ),
);

/** A look's name, as it stands in the names of the pictures: `es-dark-125-680`. */
export const nameOf = (language, { theme, letters, height }) => [language, theme, letters, height].join("-");

/** Gives the window this look by the ways that a person has: the system's theme and the keys for the letters. */
export async function wear(page, { theme, letters, height }) {
  await page.setViewportSize({ width: WIDTH, height });
  await page.emulateMedia({ ...THEMES[theme], reducedMotion: "reduce" });
  const scale = () => page.evaluate(() => Number(document.documentElement.style.getPropertyValue("--scale") || 1));
  if ((await scale()) !== Number(letters) / 100) {
    await page.keyboard.press("Control+0");
    for (let times = LETTERS[letters]; times > 0; times -= 1) await page.keyboard.press("Control+=");
    await until(async () => (await scale()) === Number(letters) / 100, `letters of ${letters} %`);
  }
  await until(
    () => page.evaluate((theme) => document.documentElement.dataset.theme === theme, theme),
    `theme ${theme}`,
  );
}
