import { expect, test } from "vitest";
import { CITATION_STYLES } from "./citationStyles.ts";
import { inQuotationMarks, quotationMarks } from "./quotationMarks.ts";

const double = { before: "“", after: "”" };

test("E6: quoted words stand in the marks that the house sets in the text's language", () => {
  expect(quotationMarks(CITATION_STYLES.korea, "ko")).toEqual(double);
  expect(quotationMarks(CITATION_STYLES.un, "en")).toEqual(double);
  expect(quotationMarks(CITATION_STYLES.europeanParliament, "en")).toEqual({ before: "‘", after: "’" });
});

test("E6: a style that names no marks, as in versions frozen before there were any, has double ones", () => {
  expect(quotationMarks({}, "en")).toEqual(double);
});

test("E6: words get one pair of marks, and what they quote themselves the other", () => {
  expect(inQuotationMarks("The strait stays closed", double)).toBe("“The strait stays closed”");
  expect(inQuotationMarks('"The strait stays closed"', double)).toBe("“The strait stays closed”");
  expect(inQuotationMarks("He said “never” twice, and didn’t smile", double)).toBe(
    "“He said ‘never’ twice, and didn’t smile”",
  );
});
