import { mount } from "svelte";
import App from "./app/App.svelte";
import "./styles/base.css";

const target = document.getElementById("app");
if (!target) throw new Error("the page has no place for the window's content");
export default mount(App, { target });
