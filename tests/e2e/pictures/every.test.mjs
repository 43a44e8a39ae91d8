// Pictures of every screen in every look, and of each screen a sheet on which its looks stand side by side.

import { after, test } from "node:test";
import { LANGUAGES, LOOKS } from "./looks.mjs";
import { STORIES } from "./screens.mjs";
import { writeSheets } from "./sheets.mjs";
import { take } from "./take.mjs";

for (const language of LANGUAGES)
  for (const story of STORIES)
    test(`pictures of the ${story.name} in ${language}`, (t) => take(t, story, language, () => LOOKS));

after(writeSheets);
