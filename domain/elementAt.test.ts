import { expect, test } from "vitest";
import { elementAt } from "./elementAt.ts";

test("an element in range is given, null among them", () => {
  expect([elementAt(["a", "b"], 1), elementAt([null], 0)]).toEqual(["b", null]);
});

test.each([-1, 2, 0.5])("index %d of two elements throws", (index) => {
  expect(() => elementAt(["a", "b"], index)).toThrow(RangeError);
});
