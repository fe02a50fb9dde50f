import { expect, test } from "vitest";
import { printedDate, printedInstant } from "./printedDate.ts";

test("an instant is printed as the day it was in the chamber's zone", () => {
  expect(printedDate("2031-03-04T22:10:00Z", "ko", "Asia/Seoul")).toBe("2031. 3. 5.");
  expect(printedDate("2031-03-04T22:10:00Z", "en", "America/New_York")).toBe("4 March 2031");
});

test("a partial date prints what is known, in no zone", () => {
  expect(printedDate("2031-03-04", "en", "America/New_York")).toBe("4 March 2031");
  expect(printedDate("2031-03", "en", "Asia/Seoul")).toBe("March 2031");
  expect(printedDate("2031", "en", "Asia/Seoul")).toBe("2031");
});

test("in figures, day, month and year stand in the order of the day, and Korean keeps its own", () => {
  expect(printedDate("2031-03-04", "en", "Asia/Seoul", "numeric")).toBe("4.3.2031");
  expect(printedDate("2031-03", "en", "Asia/Seoul", "numeric")).toBe("3.2031");
  expect(printedDate("2031-03-04", "ko", "Asia/Seoul", "numeric")).toBe("2031. 3. 4.");
});

test("what is no date is printed as it stands, and an unknown zone does not stop an export", () => {
  expect(printedDate("spring", "en", "Asia/Seoul")).toBe("spring");
  expect(printedInstant("2031-03-04T22:10:00Z", "en", "Nowhere/None")).toContain("22:10");
});

test("E10: a day that does not exist is printed as it stands, not as one that does", () => {
  expect(printedDate("2024-02-31", "en", "Asia/Seoul")).toBe("2024-02-31");
});

test("a chamber that puts the month first does so in English alone, and says its own zone", () => {
  expect(printedDate("2026-11-22", "en", "America/New_York", "monthFirst")).toBe("November 22, 2026");
  expect(printedDate("2026-11", "en", "America/New_York", "monthFirst")).toBe("November 2026");
  expect(printedDate("2026-11-22", "ko", "America/New_York", "monthFirst")).toBe("2026. 11. 22.");
  expect(printedInstant("2026-11-22T12:43:00Z", "en", "America/New_York", "monthFirst")).toBe(
    "November 22, 2026 at 07:43 EST",
  );
});
