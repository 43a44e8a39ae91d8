import { afterEach, expect, test } from "vitest";
import { focusLastPane, goToPane, pane } from "../src/components";

let leave: (() => void)[] = [];
afterEach(() => {
  leave.forEach((stop) => stop());
  leave = [];
  document.body.innerHTML = "";
});

/** Three panes in a row and the messages over them. */
function stand() {
  document.body.innerHTML = `
    <nav><button>Sesiones</button><button aria-current="page">Acuerdos</button></nav>
    <h1 tabindex="-1">Acuerdos</h1>
    <section><button tabindex="-1">Menú</button><div tabindex="0" id="row">1</div><div tabindex="-1" id="other">2</div></section>
    <aside tabindex="-1"><button>Ampliar</button></aside>
    <article><p>Sólo texto</p></article>
    <div id="toasts"></div>`;
  for (const place of document.querySelectorAll<HTMLElement>("nav, section, aside, article, #toasts")) {
    const stop = pane({ passing: place.id === "toasts" })(place);
    if (stop) leave.push(stop);
  }
}
const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const here = () => document.activeElement as HTMLElement;

test("F6 goes through the panes in the order in which they stand, and back", () => {
  stand();
  at("#row").focus();
  const met = [1, 1, 1, 1].map(() => {
    goToPane(1);
    return here();
  });
  expect(met).toEqual([at("aside"), at("article"), at("[aria-current]"), at("#row")]);
  goToPane(-1);
  expect(here()).toBe(at("[aria-current]"));
  goToPane(-1);
  expect(here()).toBe(at("article"));
});

test("a pane is found again where one left it", () => {
  stand();
  at("#other").focus();
  goToPane(1);
  goToPane(-1);
  expect(here()).toBe(at("#other"));
  goToPane(1);
  at("#other").remove();
  goToPane(-1);
  expect(here()).toBe(at("#row"));
});

test("from between two panes one goes on to the next, or back to the one before", () => {
  stand();
  at("h1").focus();
  goToPane(1);
  expect(here()).toBe(at("#row"));
  at("h1").focus();
  goToPane(-1);
  expect(here()).toBe(at("[aria-current]"));
});

test("messages are a pane while there are any, and give the focus back when they go", () => {
  stand();
  at("#row").focus();
  at("#toasts").innerHTML = "<div><button>Deshacer</button></div>";
  goToPane(-1);
  goToPane(-1);
  expect(here()).toBe(at("#toasts button"));
  // The rail was looked at last: there one goes on.
  at("#toasts").innerHTML = "";
  focusLastPane();
  expect(here()).toBe(at("[aria-current]"));
});

test("what lies over the window keeps the focus", () => {
  stand();
  at("#row").focus();
  document.body.insertAdjacentHTML("beforeend", `<div role="dialog"></div>`);
  expect(goToPane(1)).toBe(false);
  expect(here()).toBe(at("#row"));
});
