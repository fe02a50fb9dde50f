import { expect, test } from "vitest";
import { dateSortKey } from "./dateSortKey.ts";

test.each([
  ["2031", "2031-01-01T00:00:00.000Z"],
  ["2031-03", "2031-03-01T00:00:00.000Z"],
  ["2031-03-02", "2031-03-02T00:00:00.000Z"],
  ["2031-03-02T09:30", "2031-03-02T09:30:00.000Z"],
  ["2031-03-02T09:30:00+09:00", "2031-03-02T00:30:00.000Z"],
  ["2031-03-02T09:30:00+0900", "2031-03-02T00:30:00.000Z"],
])("%s sorts at %s", (date, instant) => {
  expect(dateSortKey(date)?.toISOString()).toBe(instant);
});

test("what is no date sorts nowhere", () => {
  expect(dateSortKey("2031-99-99")).toBeNull();
  expect(dateSortKey("2031-02-31")).toBeNull();
  expect(dateSortKey(null)).toBeNull();
});
