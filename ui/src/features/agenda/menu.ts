import ArrowDown from "@lucide/svelte/icons/arrow-down";
import ArrowUp from "@lucide/svelte/icons/arrow-up";
import Copy from "@lucide/svelte/icons/copy";
import IndentDecrease from "@lucide/svelte/icons/indent-decrease";
import IndentIncrease from "@lucide/svelte/icons/indent-increase";
import ListPlus from "@lucide/svelte/icons/list-plus";
import Pencil from "@lucide/svelte/icons/pencil";
import Trash2 from "@lucide/svelte/icons/trash-2";
import type { Component } from "svelte";
import type { AgendaItemRow, Direction } from "$api";
import type { MenuEntry } from "$components";
import { tOf } from "$i18n";
import type { AgendaDesk } from "./agenda.svelte";
import { keysOf } from "./shortcuts";
import { MAX_LEVELS } from "./tree";

type Change = (desk: AgendaDesk, row: AgendaItemRow) => Promise<unknown> | void;

const MOVES: { direction: Direction; action: string; icon: Component }[] = [
  { direction: "up", action: "move_up", icon: ArrowUp },
  { direction: "down", action: "move_down", icon: ArrowDown },
  { direction: "indent", action: "indent", icon: IndentIncrease },
  { direction: "outdent", action: "outdent", icon: IndentDecrease },
];

/** What the menu of a row offers: all that the keys and the pointer can do. */
export function rowEntries(row: AgendaItemRow, readonly: boolean, act: (change: Change) => void): MenuEntry[] {
  const entry = (action: string, icon: Component, change: Change, more: Partial<MenuEntry> = {}): MenuEntry => ({
    label: tOf("agenda-key", action),
    icon,
    keys: keysOf(action),
    disabled: readonly,
    onselect: () => act(change),
    ...more,
  });
  return [
    ...MOVES.map(({ direction, action, icon }) =>
      entry(action, icon, (desk) => desk.move(row, direction), { disabled: readonly || !row.moves[direction] }),
    ),
    entry("edit", Pencil, (desk) => desk.startEditing({ uid: row.uid, cell: "title" }), { apart: true }),
    entry("add_after", ListPlus, (desk) => desk.startDraft({ after: row.uid, inside: null })),
    entry("add_inside", ListPlus, (desk) => desk.startDraft({ after: null, inside: row.uid }), {
      disabled: readonly || row.depth >= MAX_LEVELS - 1,
    }),
    entry("duplicate", Copy, (desk) => desk.duplicate(row)),
    entry("delete", Trash2, (desk) => desk.remove(row), { apart: true }),
  ];
}
