export { default as PacketScreen } from "./PacketScreen.svelte";
export { packetShortcuts } from "./shortcuts";
