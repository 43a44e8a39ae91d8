/** Waits until something is so; fails when it is not within twenty seconds. */
export async function waitUntil(condition: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within twenty seconds: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
