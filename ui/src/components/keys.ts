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
};

const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
const NAMES: Record<"es" | "en", Record<string, string>> = {
  es: {
    Delete: "Supr",
    Escape: "Esc",
    " ": "Espacio",
    Space: "Espacio",
    Home: "Inicio",
    End: "Fin",
    PageUp: "Re Pág",
    PageDown: "Av Pág",
    Shift: "Mayús",
  },
  en: { Delete: "Del", Escape: "Esc", " ": "Space", PageUp: "Page Up", PageDown: "Page Down" },
};
const ARROWS: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

function shownKey(key: string): string {
  if (key === "$mod") return apple ? "⌘" : "Ctrl";
  const name = ARROWS[key] ?? NAMES[language()][key] ?? key;
  return name.length === 1 ? name.toUpperCase() : name;
}

/** Keys as people read them: «Ctrl Enter», «Alt ↑». */
export function shownKeys(keys: string): string {
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
      act(event);
    };
  }
  // Whether a key belongs to the text being typed is for each place to say, not for the library.
  const handle = createKeybindingsHandler(bindings, { ignore: () => false });
  return (event) => {
    if (!event.isComposing) handle(event);
  };
}
