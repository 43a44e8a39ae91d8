export type * from "./views";
export { EVERY_KIND } from "./views";
export {
  call,
  hearChanges,
  onchanged,
  refusalOf,
  Refused,
  type Answer,
  type Arguments,
  type CommandName,
} from "./call";
export { live, type Live } from "./live.svelte";
export { holdsUnsaved, saveAll, saveBeforeClosing } from "./unsaved";
export { chooseFiles, chooseImage, download, fromBase64, nameOf, readAll, readFile, receiveDropped } from "./files";
export { desktop } from "./host";
