import type { DesktopCommands } from "./desktop";
import type { Commands as CoreCommands } from "./generated/contract";
import { host } from "./host";
import type { Reply } from "./host/host";
import { Refused, refusalOf } from "./refusals";
import { forgetUnwritten, isKept, write } from "./unwritten.svelte";
import type { RecordKind } from "./views";

type Commands = CoreCommands & DesktopCommands;
export type CommandName = keyof Commands;
export type Arguments<Name extends CommandName> = Commands[Name][0];
export type Answer<Name extends CommandName> = Commands[Name][1];
/** Arguments may be left out when a command can do without any. */
type Given<Name extends CommandName> =
  Record<string, never> extends Arguments<Name> ? [args?: Arguments<Name>] : [args: Arguments<Name>];

/** `name` is the command that made the change, when it was asked from this page. */
type Listener = (changed: RecordKind[], name?: CommandName) => void;
const listeners = new Set<Listener>();

/** Calls `listener` after each command that changed something; returns how to stop. */
export function onchanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(changed: RecordKind[], name?: CommandName) {
  if (changed.length > 0) listeners.forEach((listener) => listener(changed, name));
}

/** Hears of changes that this page did not ask for: the program was started again with another library. */
export async function hearChanges() {
  (await host()).onchanged((changed) => {
    // Another library was opened from outside: what could not be written in the one before has no place in it.
    if (changed.includes("library")) forgetUnwritten();
    tell(changed);
  });
}

async function ask(name: CommandName, args: unknown): Promise<Reply> {
  return (await host()).call(name, args).catch((failure: unknown) => {
    // What the window shows while no library is open may be this very refusal.
    if (name === "open_library") tell(["library"]);
    throw new Refused(refusalOf(failure));
  });
}

/** After these another library is open: what could not be written in the one before has no place in it. */
const REPLACES_LIBRARY = new Set<CommandName>([
  "open_library",
  "create_library",
  "create_library_for_agenda",
  "create_demonstration",
  "remove_demonstration",
  "restore",
]);

/** Asks one command of the core. A change of the kind that is typed waits until it can be written. */
export async function call<Name extends CommandName>(name: Name, ...[args]: Given<Name>): Promise<Answer<Name>> {
  const asking = () => ask(name, args ?? {});
  const reply = await (isKept(name) ? write(asking) : asking());
  if (REPLACES_LIBRARY.has(name)) forgetUnwritten();
  tell(reply.changed, name);
  return reply.answer as Answer<Name>;
}

/** Opens a copy of the library in its place, where the window is now, with what could not be written in the library. */
export async function goOnInCopy(path: string, place?: string): Promise<void> {
  const { changed } = await ask("open_library", { path });
  // Only a help: the copy opens at its beginning otherwise.
  if (place !== undefined) await ask("keep_place", { place }).catch(() => undefined);
  tell(changed, "open_library");
}
