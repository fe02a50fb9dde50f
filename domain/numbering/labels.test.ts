import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "#domain/document/block.ts";
import { arbitraryBlocks } from "#domain/document/arbitraries.testkit.ts";
import { CHAMBER_STYLES, CHAMBER_STYLE_IDS } from "./chamberStyles.ts";
import { chamberStyle } from "./chamberStyle.ts";
import { labelsOf } from "./labels.ts";

const { korea, un } = CHAMBER_STYLES;

type Numbered = Pick<Block, "kind" | "level" | "group">;
const clause = (level: number, group: string | null = null): Numbered => ({ kind: "operative", level, group });
const other = (kind: Block["kind"], level = 0): Numbered => ({ kind, level, group: null });
const labels = (blocks: Numbered[], style = korea) => blocks.map((_, i) => labelsOf(blocks, style).get(i) ?? null);

describe("labels of clauses", () => {
  test("the Korean style numbers seven levels", () => {
    const pairs = Array.from({ length: 7 }, (_, level) => clause(level));
    const seconds = Array.from({ length: 7 }, (_, i) => clause(6 - i));
    expect(labels([...pairs, ...seconds])).toEqual([
      "1.",
      "가.",
      "1)",
      "가)",
      "(1)",
      "(가)",
      "①",
      "②",
      "(나)",
      "(2)",
      "나)",
      "2)",
      "나.",
      "2.",
    ]);
  });

  test("the UN style numbers five levels and repeats the last below", () => {
    const list = [0, 1, 2, 3, 4, 5].map((level) => clause(level));
    expect(labels(list, un)).toEqual(["1.", "(a)", "(i)", "a.", "i.", "i."]);
  });

  test("a lone operative item has no number in Korea and one at the UN", () => {
    expect(labels([other("title"), clause(0)])).toEqual([null, null]);
    expect(labels([other("title"), clause(0)], un)).toEqual([null, "1."]);
  });

  test("a lone subitem has no number in Korea either", () => {
    expect(labels([clause(0), clause(1), clause(0)])).toEqual(["1.", null, "2."]);
  });

  test("alternatives of one group share a label and the next clause goes on", () => {
    expect(labels([clause(0), clause(0, "g"), clause(0, "g"), clause(0)])).toEqual(["1.", "2.", "2.", "3."]);
  });

  test("two alternatives of the only clause count as one item", () => {
    expect(labels([clause(0, "g"), clause(0, "g")])).toEqual([null, null]);
  });

  test("preamble, headings, continuations and reasons have no label and do not break the count", () => {
    const list = [
      other("title"),
      other("formula"),
      other("citation"),
      other("recital"),
      clause(0),
      other("continuation"),
      other("heading"),
      clause(0),
      other("reasons"),
    ];
    expect(labels(list)).toEqual([null, null, null, null, "1.", null, null, "2.", null]);
  });

  test("a level that jumps is counted as one step down", () => {
    expect(labels([clause(0), clause(3), clause(3), clause(1), clause(0)], un)).toEqual([
      "1.",
      "(a)",
      "(b)",
      "(c)",
      "2.",
    ]);
  });

  test("D2: no clause at any level is labelled twice in one list unless it is an alternative", () => {
    fc.assert(
      fc.property(arbitraryBlocks, fc.constantFrom(korea, un), (blocks, style) => {
        const plain = blocks.map((block) => ({ ...block, group: null }));
        const top = plain.flatMap((block, i) =>
          block.kind === "operative" && block.level === 0 ? (labelsOf(plain, style).get(i) ?? []) : [],
        );
        expect(new Set(top).size).toBe(top.length);
      }),
    );
  });
});

describe("chamber styles", () => {
  test.each(CHAMBER_STYLE_IDS)(
    "%s is a valid style under its own id, with a name and a formula in both languages",
    (id) => {
      const style = chamberStyle.parse(CHAMBER_STYLES[id]);
      expect(style).toEqual(CHAMBER_STYLES[id]);
      expect(style.id).toBe(id);
      for (const text of [style.name, style.formula]) expect(Object.keys(text).toSorted()).toEqual(["en", "ko"]);
    },
  );

  test.each(CHAMBER_STYLE_IDS)("%s offers as many openings in Korean as in English, each once", (id) => {
    for (const openings of Object.values(CHAMBER_STYLES[id].openings)) {
      expect(openings["ko"]).toHaveLength(openings["en"]!.length);
      for (const list of Object.values(openings)) expect(new Set(list).size).toBe(list.length);
    }
  });
});
