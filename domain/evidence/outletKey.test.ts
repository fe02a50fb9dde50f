import { expect, test } from "vitest";

import { outletKey, outletKeys } from "./outletKey.ts";

test("X3: an outlet's English and Korean names are one outlet", () => {
  const names = ["The Korea Times", "korea  times", "코리아타임스", "Ｔhe Korea Times"];
  expect(new Set(names.map(outletKey))).toEqual(new Set(["the korea times"]));
  expect(outletKeys("Korea Times")).toEqual(["the korea times", "korea times", "코리아타임스"]);
});

test("X3: outlets that nobody listed are told apart by their names alone", () => {
  expect(outletKey(" Harbour  Post ")).toBe("harbour post");
  expect(outletKey("The Harbour Post")).not.toBe(outletKey("Harbour Post"));
  expect(outletKeys("Harbour Post")).toEqual(["harbour post"]);
});
