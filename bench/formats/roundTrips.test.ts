import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryModel } from "#formats/fixtures/arbitraryModel.ts";
import { hanulModel } from "#formats/fixtures/hanulModel.ts";
import { difference, ROUND_TRIPS } from "./roundTrips.ts";

test.each(ROUND_TRIPS.map((trip) => [trip.format, trip] as const))(
  "Q8: the check finds %s whole",
  async (_format, trip) => {
    for (const model of [hanulModel("ko"), ...fc.sample(arbitraryModel, { numRuns: 5, seed: 7 })]) {
      expect(await difference(trip, model)).toBeNull();
    }
  },
);

test("the check finds a word that is lost", async () => {
  const [docx] = ROUND_TRIPS;
  const lossy = docx && {
    ...docx,
    cameBack: (blocks: Parameters<typeof docx.cameBack>[0]) => docx.cameBack(blocks.slice(1)),
  };
  expect(lossy && (await difference(lossy, hanulModel("en")))).toMatch(/^wrote .+\n {2}read /su);
});
