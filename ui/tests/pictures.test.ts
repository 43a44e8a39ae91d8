import { expect, test } from "vitest";
import { fitting } from "../src/api";

test("a picture with more dots than a logo needs keeps its shape", () => {
  expect(fitting(2000, 1200)).toBeUndefined();
  expect(fitting(6000, 3000)).toEqual({ width: 2000, height: 1000 });
  expect(fitting(1, 8000)).toEqual({ width: 1, height: 2000 });
});
