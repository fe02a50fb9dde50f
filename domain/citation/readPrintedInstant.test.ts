import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { DATE_FORMS, printedInstant } from "./printedDate.ts";
import { readPrintedInstant } from "./readPrintedInstant.ts";

const zones = [...new Set(Object.values(CHAMBER_STYLES).map(({ timeZone }) => timeZone)), "UTC", "Asia/Kolkata"];

test("Q8: an instant that was printed is read back to the minute, in every language, zone and form of date", () => {
  const minutes = fc.date({ min: new Date("2010-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(
      minutes,
      fc.constantFrom("en", "ko"),
      fc.constantFrom(...zones),
      fc.constantFrom(...DATE_FORMS),
      (date, language, zone, form) => {
        date.setUTCSeconds(0, 0);
        const iso = date.toISOString();
        expect(readPrintedInstant(printedInstant(iso, language, zone, form))).toBe(iso);
      },
    ),
  );
});

test("the hour that a clock shows twice is told apart by its zone", () => {
  for (const iso of ["2031-10-26T00:30:00.000Z", "2031-10-26T01:30:00.000Z"])
    expect(readPrintedInstant(printedInstant(iso, "en", "Europe/Brussels"))).toBe(iso);
});

test.each([
  "",
  "yesterday",
  "2031. 3. 5.",
  "2031. 2. 30. 07:10 GMT+9",
  "2031. 3. 5. 25:10 GMT+9",
  "5 Smarch 2031 at 07:10 UTC",
  "5 March 2031 at 07:10 XYZ",
  "since 5 March 2031 at 07:10 UTC",
])("“%s” is no instant that was printed", (words) => {
  expect(readPrintedInstant(words)).toBeNull();
});
