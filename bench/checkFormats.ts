/**
 * `npm run check:formats [RUNS [SEED]]`: writes generated texts in every format that has a reader, reads them back and compares,
 * and lets other programs look at what our writers make. Ends with 1 where anything differs. A difference is printed with its
 * seed, which makes the same texts again. `-- --samples FOLDER` checks the files of a folder instead.
 */
import { randomInt } from "node:crypto";
import fc from "fast-check";
import { arbitraryModel } from "#formats/fixtures/arbitraryModel.ts";
import { hanulModel } from "#formats/fixtures/hanulModel.ts";
import { houseModel } from "#formats/fixtures/houseModel.ts";
import { islandsModel } from "#formats/fixtures/islandsModel.ts";
import { parliamentModel } from "#formats/fixtures/parliamentModel.ts";
import { CANNOT_EXPRESS, LOSSES } from "#formats/reading/cannotExpress.ts";
import { checkSamples } from "./checkSamples.ts";
import { missingTools, otherPrograms } from "./formats/otherPrograms.ts";
import { difference, ROUND_TRIPS } from "./formats/roundTrips.ts";

const RUNS = 500;
/** Of more, the first ones say enough. */
const SHOWN = 3;

const [option, folder] = process.argv.slice(2);
if (option === "--samples" && folder !== undefined) process.exit((await checkSamples(folder)) > 0 ? 1 : 0);

const runs = Number(process.argv[2] ?? RUNS);
const seed = Number(process.argv[3] ?? randomInt(2 ** 31));
console.log(`${runs} generated resolutions for each format, seed ${seed}`);
const models = fc.sample(arbitraryModel, { numRuns: runs, seed });

let failed = 0;
for (const trip of ROUND_TRIPS) {
  const differences: string[] = [];
  for (const [index, model] of models.entries()) {
    const told = await difference(trip, model);
    if (told !== null) differences.push(`text ${index}: ${told}`);
  }
  console.log(`${trip.format}: ${differences.length} of ${runs} differ`);
  for (const told of differences.slice(0, SHOWN)) console.log(`  ${told}`);
  failed += differences.length;
}

console.log("What a format cannot express, beside which nothing may differ:");
for (const [loss, says] of Object.entries(LOSSES)) {
  const formats = ROUND_TRIPS.map(({ format }) => format).filter((format) =>
    CANNOT_EXPRESS[format].some((each) => each === loss),
  );
  if (formats.length > 0) console.log(`  ${says} (${formats.join(", ")})`);
}

const FIXTURES = {
  "a Korean resolution": hanulModel("ko"),
  "its translation": hanulModel("en"),
  "a draft of a conference": islandsModel(),
  "a motion of the European Parliament": parliamentModel(),
  "a resolution of a House": houseModel(),
};
for (const [name, model] of Object.entries(FIXTURES)) {
  for (const { check, says } of await otherPrograms(model)) {
    console.log(`${check}, ${name}: ${says ?? "yes"}`);
    if (says !== null) failed++;
  }
}
for (const tool of missingTools()) console.log(`${tool} is not on this machine: what it checks was not checked`);
process.exit(failed > 0 ? 1 : 0);
