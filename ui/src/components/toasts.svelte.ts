/** A short message over the window, with at most one thing to do about it. */
export type Toast = {
  id: number;
  message: string;
  tone: "plain" | "danger";
  /** What it offers to do: take something back, or something else. */
  about: "undo" | "other";
  actions: { label: string; onclick: () => void }[];
};

const LIFETIME = 10_000;
let next = 1;
let shown = $state<Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** The toasts on the screen, oldest first. */
export const toasts = (): Toast[] => shown;

/** Shows a message. Failures stay until they are closed; the rest leaves after ten seconds. */
export function showToast(message: string, options: Partial<Omit<Toast, "id" | "message">> = {}): number {
  const toast: Toast = { id: next++, message, tone: "plain", about: "other", actions: [], ...options };
  // One of each tone: a second would hide what the first one offers.
  shown.filter((other) => other.tone === toast.tone).forEach((other) => closeToast(other.id));
  shown.push(toast);
  if (toast.tone === "plain") resume(toast.id);
  return toast.id;
}

/** Takes a message away. */
export function closeToast(id: number) {
  hold(id);
  shown = shown.filter((toast) => toast.id !== id);
}

/** Takes the messages away that are not true any more, or not here. */
export function withdrawToasts(about: Toast["about"]) {
  shown.filter((toast) => toast.about === about).forEach((toast) => closeToast(toast.id));
}

/** Keeps a message while it is looked at. */
export function hold(id: number) {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Lets a message leave after its time. */
export function resume(id: number) {
  hold(id);
  timers.set(
    id,
    setTimeout(() => closeToast(id), LIFETIME),
  );
}
