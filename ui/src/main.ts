import { mount } from "svelte";
import App from "./app/App.svelte";
import { prepareTheRest } from "./app/later.svelte";
import "./styles/base.css";

const target = document.getElementById("app");
if (!target) throw new Error("the page has no place for the window's content");
/** How long the first screen stands before the script of others is fetched; engines cannot all tell when they rest. */
const REST = 1500;
setTimeout(() => void prepareTheRest(), REST);

export default mount(App, { target });
