import { expect, test } from "vitest";
import { evidenceDateText } from "./evidenceDateText.ts";

test("a date is shown as partial as it is known", () => {
  expect(["2031", "2031-05", "2031-05-02"].map((iso) => evidenceDateText(iso, "en"))).toEqual([
    "2031",
    "May 2031",
    "May 2, 2031",
  ]);
  expect(evidenceDateText("2031-05-02", "ko")).toBe("2031년 5월 2일");
});

test("a time stays the publisher's own, with its offset", () => {
  expect(evidenceDateText("2031-05-02T17:20+09:00", "en")).toBe("May 2, 2031, 17:20 +09:00");
  expect(evidenceDateText("2031-05-02T00:05:30Z", "en")).toBe("May 2, 2031, 00:05 UTC");
});

test("what is no date is shown as it stands", () => {
  expect(evidenceDateText("last week", "en")).toBe("last week");
  expect(evidenceDateText("2024-13-45", "en")).toBe("2024-13-45");
});
