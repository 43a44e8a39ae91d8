export { default as ExportProgress } from "./ExportProgress.svelte";
export { PacketExport } from "./export.svelte";
export { default as PacketScreen } from "./PacketScreen.svelte";
export { packetShortcuts } from "./shortcuts";
