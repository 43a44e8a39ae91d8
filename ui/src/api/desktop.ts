/** What only a desktop can do: the window's own commands, beside those of the core. */
export type DesktopCommands = {
  choose_save_path: [{ suggested: string; kind: "pdf" | "library" | "document" }, string | null];
  choose_open_path: [{ kind: "library" | "agenda" | "annex" | "pdf" }, string[] | null];
  choose_folder: [Record<string, never>, string | null];
  reveal_path: [{ path: string }, null];
  close_window: [Record<string, never>, null];
  open_path: [{ path: string }, null];
};
