import { expect, test } from "vitest";
import { mailDate } from "./mailDate.ts";

test.each([
  ["Mon, 21 Oct 2024 09:15:30 +0900", "2024-10-21T09:15:30+09:00"],
  ["1 Jan 2025 00:05 -0330", "2025-01-01T00:05-03:30"],
  ["Fri, 01 Nov 2024 07:00:00 EST", "2024-11-01T07:00:00-05:00"],
  ["Fri, 01 Nov 2024 07:00:00 GMT (UTC)", "2024-11-01T07:00:00Z"],
  ["Fri, 01 Nov 2024 07:00:00 -0000", "2024-11-01T07:00:00Z"],
  ["41 Nov 2024 07:00", null],
  ["yesterday", null],
])("%s is %s", (written, iso) => {
  expect(mailDate(written)).toBe(iso);
});
