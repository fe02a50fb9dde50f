import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAMBER_STYLES, CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { labelsOf } from "#domain/numbering/labels.ts";
import { createLabelLevels } from "./labelLevels.ts";
import { readLabel, typedLabel } from "./readLabel.ts";

const levelsOf = (labels: readonly string[]) => {
  const levelOf = createLabelLevels();
  return labels.map((label) => levelOf(label)?.level ?? null);
};

test("a label goes on with the list it follows in, or begins a deeper one", () => {
  expect(levelsOf(["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)", "3."])).toEqual([0, 1, 1, 2, 2, 1, 0, 1, 0]);
  expect(levelsOf(["1.", "가.", "나.", "1)", "2)", "가)", "2."])).toEqual([0, 1, 1, 2, 2, 3, 0]);
});

test("(i) after (h) is the ninth letter, and the first Roman numeral elsewhere", () => {
  const letters = [..."abcdefghi"].map((letter) => `(${letter})`);
  expect(levelsOf(["1.", ...letters, "(j)"])).toEqual([0, ...letters.map(() => 1), 1]);
});

test("a number that begins no list and follows in none is no label", () => {
  expect(levelsOf(["1.", "2024.", "2."])).toEqual([0, null, 0]);
});

test("typed labels are told from words", () => {
  expect(typedLabel("(a) Calls upon")).toEqual({ label: "(a)", length: 4 });
  expect(typedLabel("가. 정부는")).toEqual({ label: "가.", length: 3 });
  expect(typedLabel("① 정부는")).toEqual({ label: "①", length: 2 });
  expect(typedLabel("– having regard to")).toEqual({ label: "–", length: 2 });
  expect(typedLabel("Dr. Kovac said")).toBeNull();
  expect(typedLabel("정부는. 그")).toBeNull();
  expect(typedLabel("3.5 million people")).toBeNull();
});

/** Any nesting as deep as the style has signs of its own: below that, one sign stands for two levels. */
const treeFor = (depth: number) =>
  fc
    .array(fc.integer({ min: 0, max: depth - 1 }), { minLength: 1, maxLength: 30 })
    .map((wishes) =>
      wishes.reduce<number[]>((levels, wish) => [...levels, Math.min(wish, (levels.at(-1) ?? -1) + 1)], []),
    );

test.each(CHAMBER_STYLE_IDS)("whatever nests by the style %s is read back from its labels", (id) => {
  // A list of one item has no label where the style says so, and then nothing can be read back from it.
  const style = { ...CHAMBER_STYLES[id], singleItemUnnumbered: false };
  fc.assert(
    fc.property(treeFor(style.operative.length), (levels) => {
      const labels = labelsOf(
        levels.map((level) => ({ kind: "operative" as const, level, group: null })),
        style,
      );
      expect(levelsOf(levels.map((_, index) => labels.get(index) ?? ""))).toEqual(levels);
    }),
  );
});

test("a sign has every reading it can have", () => {
  expect(readLabel("(i)").map(({ counter, n }) => [counter, n])).toEqual([
    ["lowerRoman", 1],
    ["lowerAlpha", 9],
  ]);
});
