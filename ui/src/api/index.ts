export type * from "./views";
export { EVERY_KIND, THEMES, WANTED_STANDINGS } from "./views";
export { call, goOnInCopy, hearChanges, onchanged, type Answer, type Arguments, type CommandName } from "./call";
export { refusalOf, Refused } from "./refusals";
export { retry, unwritten } from "./unwritten.svelte";
export { live, type Live } from "./live.svelte";
export { holdsUnsaved, saveAll, saveBeforeClosing } from "./unsaved";
export {
  chooseFiles,
  chooseImage,
  download,
  fromBase64,
  nameAt,
  nameOf,
  readAll,
  readFile,
  receiveDropped,
} from "./files";
export { fitting, shrunk } from "./pictures";
export { desktop } from "./host";
