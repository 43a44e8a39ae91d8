// A picture of every screen, each in one look: theme, letters and height take turns. `make pictures` takes them all.

import { test } from "node:test";
import { LOOKS } from "../pictures/looks.mjs";
import { STORIES } from "../pictures/screens.mjs";
import { take } from "../pictures/take.mjs";

const names = STORIES.flatMap(({ screens }) => Object.keys(screens));
/** Five has no factor in common with the eighteen looks: neighbours differ in all of theme, letters and height. */
const STRIDE = 5;

for (const [turn, language] of ["es", "en"].entries())
  for (const story of STORIES)
    test(`a picture of each screen of the ${story.name} in ${language}`, (t) =>
      take(t, story, language, (name) => [LOOKS[(names.indexOf(name) * STRIDE + turn * 7) % LOOKS.length]]));
