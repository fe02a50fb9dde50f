import { describe, expect, test } from "vitest";

import { proposeStatements } from "./proposeStatements.ts";

/** [speaker, organisation] of each statement. */
function voices(text: string) {
  return proposeStatements(text).map(({ speaker, organisation }) => [speaker, organisation]);
}

describe("a body that speaks goes by its full name", () => {
  test.each([
    [
      "“the ministry” after its name",
      "The Ministry of Trade met. The ministry said the quay was safe.",
      [null, "Ministry of Trade"],
    ],
    ["an acronym", "The World Rowing Union (WRU) met. The WRU said the quay was safe.", [null, "World Rowing Union"]],
    [
      "one of two",
      "The Trade Ministry met the Ministry of Works. The ministry said the quay was safe.",
      [null, "ministry"],
    ],
    ["a body of somebody's", "Boats sank. Their union said the quay was safe.", [null, "union"]],
    [
      "a name that is called a party",
      "The ruling Velskan Dawn party won. Velskan Dawn said the quay was safe.",
      [null, "Velskan Dawn"],
    ],
    [
      "a name that is a “which”",
      "Marsh Timber, which saws logs, is to close. Marsh Timber said the quay was safe.",
      [null, "Marsh Timber"],
    ],
    [
      "whom somebody speaks for",
      "A spokesperson for the Department for Railways said the quay was safe.",
      [null, "Department for Railways"],
    ],
    ["a firm by its trade", "Nordkraft, a power producer, met. Nordkraft said the quay was safe.", [null, "Nordkraft"]],
    [
      "a name that no person bears",
      "Rain fell on Lorn while boats sank at Norbank. Norbank said the quay was safe.",
      [null, "Norbank"],
    ],
    ["whose spokesman it is", "A foreign ministry spokesman said the quay was safe.", [null, "foreign ministry"]],
  ])("%s", (_name, text, expected) => {
    expect(voices(text)).toEqual([expected]);
  });

  test("a person with an apposition is none", () => {
    expect(voices("Ruth Oda, a lawmaker from the Dawn Party, met them. Oda said the quay was safe.")).toEqual([
      ["Ruth Oda", "Dawn Party"],
    ]);
  });
});
