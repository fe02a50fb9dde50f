import { expect, test } from "vitest";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { clause } from "../fixtures/build.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { WORD_COUNTERS } from "../docx/numbering.ts";
import { planNumbering } from "./numberingPlan.ts";

const operative = (label: string | null, depth = 0): PrintedBlock => ({
  id: label ?? "none",
  kind: "operative",
  label,
  parentId: null,
  depth,
  group: null,
  runs: [],
  source: clause(label ?? "none", "operative", []),
});

const kindsOf = (blocks: readonly PrintedBlock[]): string[] =>
  [...planNumbering(blocks, CHAMBER_STYLES.korea, WORD_COUNTERS).values()].map(({ kind }) => kind);

test("labels that Word counts by itself are left to Word, at every level", () => {
  const labels: [string, number][] = [
    ["1.", 0],
    ["가.", 1],
    ["나.", 1],
    ["1)", 2],
    ["2.", 0],
    ["가.", 1],
  ];
  expect(kindsOf(labels.map(([label, depth]) => operative(label, depth)))).toEqual(labels.map(() => "automatic"));
});

test("alternatives that share a number: the first is counted, the others are typed, the count goes on", () => {
  expect(kindsOf(["1.", "1.", "2."].map((label) => operative(label)))).toEqual(["automatic", "typed", "automatic"]);
});

test("the fifteenth syllable is typed, since Word would begin at 가 again", () => {
  const syllables = [..."가나다라마바사아자차카타파하거"].map((syllable) => operative(`${syllable}.`, 1));
  expect(kindsOf([operative("1."), ...syllables]).at(-1)).toBe("typed");
  expect(kindsOf([operative("1."), ...syllables]).at(-2)).toBe("automatic");
});

test("a clause without a label has no number", () => {
  expect(kindsOf([operative(null)])).toEqual(["none"]);
});
