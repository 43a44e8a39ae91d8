/** Waits until something is so; fails when it is not within a second. */
export async function waitUntil(condition: () => boolean): Promise<void> {
  const end = Date.now() + 1000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within a second: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
