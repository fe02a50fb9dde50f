import { expect, test } from "vitest";
import { statusName } from "./statusName.ts";

test("E2: only what a machine proposed is called its proposal", () => {
  expect(statusName({ status: "open", byHand: false })).toBe("open");
  expect(statusName({ status: "open", byHand: true })).toBe("marked");
  expect(statusName({ status: "confirmed", byHand: true })).toBe("confirmed");
});
