// The agenda of the session that the demonstration prepares.

import { ask } from "./host.mjs";

/** Opens it and gives the session's uid. */
export async function openAgenda(page) {
  await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).waitFor();
  const session = (await ask(page, "list_sessions")).find(({ year }) => year === 2023).uid;
  await page.evaluate((hash) => history.replaceState(null, "", hash), `#/sessions/${session}/agenda`);
  await page.reload();
  await page.getByRole("treegrid").locator("[data-item]").first().waitFor();
  return session;
}
