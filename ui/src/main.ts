import { mount } from "svelte";
import App from "./app/App.svelte";
import "./styles/base.css";

const target = document.getElementById("app");
if (!target) throw new Error("the page has no place for the window's content");
/** What the other screens need is fetched once the first one stands. */
const IDLE = 1500;
setTimeout(() => {
  void import("./components/editor/RichEditor.svelte");
  void import("./components/pdf/PdfPreview.svelte");
}, IDLE);

export default mount(App, { target });
