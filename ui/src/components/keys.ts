import { language } from "$i18n";
import { createKeybindingsHandler } from "tinykeys";

/** One key of the keyboard, as tinykeys writes it, with what it does. */
export type Shortcut = {
  /** As tinykeys writes it: `$mod+z`, `Alt+ArrowUp`, `Delete`. */
  keys: string;
  /** The message that says what it does. */
  label: string;
  /** Where it works: one key means one thing in one place. */
  place: string;
  /** What the place calls it. */
  action: string;
  /** Whether it is another keyboard's way to press the same, which no list of keys needs to tell. */
  untold?: boolean;
};

/** Whether the keyboard is that of a Mac. */
export const apple: boolean = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
const NAMES: Record<"es" | "en", Record<string, string>> = {
  es: {
    Delete: "Supr",
    Escape: "Esc",
    Space: "Espacio",
    Home: "Inicio",
    End: "Fin",
    PageUp: "Re Pág",
    PageDown: "Av Pág",
    Shift: "Mayús",
  },
  en: { Delete: "Del", Escape: "Esc", PageUp: "Page Up", PageDown: "Page Down" },
};
const ARROWS: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

function shownKey(key: string): string {
  if (key === "$mod") return apple ? "⌘" : "Ctrl";
  const name = ARROWS[key] ?? NAMES[language()][key] ?? key;
  return name.length === 1 ? name.toUpperCase() : name;
}

/** Whether keys are pressed one after another, without Ctrl or Alt: they must not surprise who types. */
export const isSequence = (keys: string): boolean => keys.includes(" ");

/** Keys as people read them: «Ctrl Enter», «Alt ↑», «G S». */
export function shownKeys(keys: string): string {
  if (isSequence(keys)) return keys.split(" ").map(shownKeys).join(" ");
  return (
    keys
      // A plus at the end is the key itself: `$mod++`.
      .split(/\+(?!$)/)
      .map((key) => shownKey(key))
      .join(" ")
  );
}

/** Whether a key press belongs to the text that is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[contenteditable='true']")) return true;
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/** A handler of key presses for the shortcuts of one place. What it handles goes no further. */
export function handleKeys(
  shortcuts: Shortcut[],
  actions: Record<string, (event: KeyboardEvent) => void>,
): (event: KeyboardEvent) => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const { keys, action } of shortcuts) {
    const act = actions[action];
    if (!act) continue;
    bindings[keys] = (event) => {
      event.preventDefault();
      event.stopPropagation();
      // The library still waits for the ends of other sequences that began with the same key.
      handle = listen();
      act(event);
    };
  }
  // Whether a key belongs to the text being typed is for each place to say, not for the library.
  const listen = () => createKeybindingsHandler(bindings, { ignore: () => false });
  let handle = listen();
  return (event) => {
    if (!event.isComposing) handle(event);
  };
}
