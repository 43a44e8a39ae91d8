import type { Shortcut } from "$components";

/** The keys of the packet. */
export const packetShortcuts: Shortcut[] = [
  { keys: "$mod+Enter", label: "packet-key-save", place: "packet", action: "save" },
  { keys: "$mod+p", label: "printing-key", place: "packet", action: "print" },
];
