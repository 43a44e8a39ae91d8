import { tick } from "svelte";

/**
 * Reads what the focused field holds, which Enter leaves without blurring it. Answers whether every field of the form
 * is understood; the focus goes to the first that is not, or back to where it was.
 */
export async function isUnderstood(form: HTMLFormElement): Promise<boolean> {
  const field = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  field?.blur();
  await tick();
  const wrong = form.querySelector<HTMLElement>("[aria-invalid='true']");
  (wrong ?? field)?.focus();
  return wrong === null;
}
