import FileCheck from "@lucide/svelte/icons/file-check-2";
import Info from "@lucide/svelte/icons/info";
import ListChecks from "@lucide/svelte/icons/list-checks";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import SquareCheck from "@lucide/svelte/icons/square-check-big";
import Vote from "@lucide/svelte/icons/vote";
import type { Component } from "svelte";
import type { AgendaItemKind } from "$api";

/** The picture of each kind of agenda item; its word always stands beside it. */
export const KIND_ICONS: Record<AgendaItemKind, Component> = {
  procedure: SquareCheck,
  report: Info,
  vote: Vote,
  minutes_approval: FileCheck,
  follow_up: ListChecks,
  other_business: MessagesSquare,
};

/** The kinds of agenda items in the order in which they are offered. */
export const KINDS = Object.keys(KIND_ICONS) as AgendaItemKind[];
