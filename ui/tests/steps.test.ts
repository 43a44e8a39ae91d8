import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import StepTabs from "../src/app/StepTabs.svelte";

test("a completed step has a tick, and says so in words", () => {
  render(StepTabs, { step: "packet", done: { agenda: true, packet: false }, onchosen: () => undefined });
  const [agenda, packet] = screen.getAllByRole("button");
  expect(agenda?.textContent?.replace(/\s+/g, " ").trim()).toBe("Orden del día (completado)");
  expect(agenda?.querySelector("svg")).not.toBeNull();
  expect(packet?.textContent?.replace(/\s+/g, " ").trim()).toBe("2 Carpeta");
  expect(packet?.getAttribute("aria-current")).toBe("step");
});
