import type { Shortcut } from "$components";

/** The keys of the packet. */
export const packetShortcuts: Shortcut[] = [
  { keys: "$mod+Enter", label: "packet-key-save", place: "packet", action: "save" },
  { keys: "$mod+p", label: "printing-key", place: "packet", action: "print" },
  { keys: "Alt+ArrowUp", label: "packet-key-move-up", place: "packet", action: "move_up" },
  { keys: "Alt+ArrowDown", label: "packet-key-move-down", place: "packet", action: "move_down" },
];
