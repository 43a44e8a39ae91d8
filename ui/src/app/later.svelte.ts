import { refusalOf } from "$api";
import { showToast } from "$components";
import type { Route } from "./router.svelte";

/** A part of the window whose script is fetched when it is first wanted. */
export class Later<Part> {
  readonly #load: () => Promise<{ default: Part }>;
  #part = $state.raw<Part>();

  constructor(load: () => Promise<{ default: Part }>) {
    this.#load = load;
  }

  /** The part, once it is there. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Fetches the part, and says so where it cannot be had; answers whether it is there. */
  async bring(): Promise<boolean> {
    try {
      await this.#take();
    } catch (failure) {
      showToast(refusalOf(failure).message, { tone: "danger" });
    }
    return this.#part !== undefined;
  }

  /** Fetches the part before it is wanted. What cannot be had now is asked for again when it is. */
  async prepare(): Promise<void> {
    await this.#take().catch(() => undefined);
  }

  async #take() {
    this.#part ??= (await this.#load()).default;
  }
}

export const firstScreen = new Later(() => import("../features/first/FirstScreen.svelte"));
export const importScreen = new Later(() => import("../features/importing/ImportScreen.svelte"));
export const preferencesScreen = new Later(() => import("../features/preferences/PreferencesScreen.svelte"));
export const unopenedPanel = new Later(() => import("./UnopenedPanel.svelte"));
export const palette = new Later(() => import("./Palette.svelte"));

const SCREENS: Partial<Record<Route["screen"], Later<unknown>>> = {
  first: firstScreen,
  importing: importScreen,
  preferences: preferencesScreen,
};

/** Fetches what a place shows; answers whether it can be shown. */
export async function bringScreen({ screen }: Route): Promise<boolean> {
  return (await SCREENS[screen]?.bring()) ?? true;
}

/** Fetches what other screens need, once the first one stands. */
export async function prepareTheRest(): Promise<void> {
  const parts = [palette, importScreen, preferencesScreen, firstScreen].map((part) => part.prepare());
  const heavy = [import("$components/editor/RichEditor.svelte"), import("$components/pdf/PdfPreview.svelte")];
  await Promise.allSettled([...parts, ...heavy]);
}
