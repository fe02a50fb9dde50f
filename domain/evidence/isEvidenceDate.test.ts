import { expect, test } from "vitest";

import { isEvidenceDate } from "./isEvidenceDate.ts";

test.each([
  "2024",
  "2024-02",
  "2024-02-29",
  "2024-12-31T23:59",
  "2024-12-31T23:59:59.250Z",
  "2024-10-21T09:30:00+09:00",
  "2024-10-21T09:30-0330",
  "2024-10-21T09:30+14:00",
])("E10: %s is a date", (text) => {
  expect(isEvidenceDate(text)).toBe(true);
});

test.each([
  "",
  "21 October 2024",
  "0000",
  "2024-00",
  "2024-13",
  "2024-13-45",
  "2024-02-31",
  "2023-02-29",
  "1900-02-29",
  "2024-10-21T24:00",
  "2024-10-21T09:60",
  "2024-10-21T09:30:60",
  "2024-10-21T09:30+15:00",
  "2024-10-21T09:30+14:01",
  "2024-10-21T09:30+09:75",
])("E10: %s is none", (text) => {
  expect(isEvidenceDate(text)).toBe(false);
});
