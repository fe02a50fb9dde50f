import { expect, test } from "vitest";
import { initialsOf } from "./initialsOf.ts";

test("a Korean name is shortened to the given name", () => {
  expect(initialsOf("남수빈")).toBe("수빈");
});

test("a name of several words is shortened to the first letters of first and last", () => {
  expect(initialsOf("Ada van Loon")).toBe("AL");
});

test("a name of one word gives one letter, whatever its script", () => {
  expect(initialsOf("çelik")).toBe("Ç");
});
