import { describe, expect, test } from "vitest";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import { docJsonFromBlocks } from "#domain/document/docJson.ts";
import { documentSchema } from "#domain/document/schema.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { pageLayout, referenceTexts } from "./pageLayout.ts";
import { contentOffset, describeWords, wordOffset, wordsOfNode } from "./wordPositions.ts";

const { korea, un } = CHAMBER_STYLES;
const clause = (id: string, level: number, group: string | null = null) =>
  blockOf("operative", id, id, { level, group });

describe("the page", () => {
  test("each part is opened by its first block alone", () => {
    const blocks = [blockOf("title", "t", "t"), clause("a", 0), clause("b", 0), blockOf("reasons", "r", "r")];
    expect(pageLayout(blocks, korea).map(({ opensPart }) => opensPart)).toEqual([true, true, false, true]);
  });

  test("alternatives next to each other are one box with a first and a last", () => {
    const blocks = [clause("a", 0, "g"), clause("b", 0, "g"), clause("c", 0, "g"), clause("d", 0), clause("e", 0, "h")];
    expect(pageLayout(blocks, un).map(({ alternative }) => alternative)).toEqual([
      "first",
      "inner",
      "last",
      null,
      "only",
    ]);
  });

  test("a reference names the way to the clause", () => {
    const blocks = [clause("a", 0), clause("b", 1), clause("c", 1), clause("d", 0)];
    expect(referenceTexts(blocks, un)).toEqual(["1", "1(a)", "1(b)", "2"]);
    expect(referenceTexts(blocks, korea)).toEqual(["1", "1.가", "1.나", "2"]);
  });

  test("a clause without a label is referred to by something else", () => {
    expect(referenceTexts([blockOf("recital", "r", "Recalling")], un)).toEqual([null]);
  });
});

describe("words and places", () => {
  const node = documentSchema
    .nodeFromJSON(docJsonFromBlocks([blockOf("operative", "a", [text("ab"), cite("e"), text("cd")])]))
    .child(0);

  test("atoms count as places and not as words", () => {
    expect(wordsOfNode(node)).toBe("abcd");
    expect([0, 1, 2, 3, 4, 5].map((place) => wordOffset(node, place))).toEqual([0, 1, 2, 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map((words) => contentOffset(node, words, "after"))).toEqual([0, 1, 3, 4, 5]);
    expect(contentOffset(node, 2, "before")).toBe(2);
  });

  test("selected words are described by what stands around them", () => {
    expect(describeWords(node, 1, 4)).toEqual({ exact: "bc", prefix: "a", suffix: "d", start: 1, end: 3 });
  });
});
