import { expect, test } from "vitest";
import { wordsOf, type Block } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { blocksAfter, stateOf } from "./editorState.testkit.ts";
import { insertWording } from "./insertWording.ts";

const WORDING = { words: "as stated by Ada Verel", place: "after" } as const;
const [title, clause] = [
  blockOf("title", "title", "Resolution on the ferries"),
  blockOf("operative", "ferries", "Condemns the closing of the Sund;"),
];

const wordsAfter = (blocks: readonly Block[], caret: [string, number], usesCaret = true) => {
  const after = blocksAfter(insertWording(stateOf(blocks, caret), "ferries", WORDING, usesCaret));
  return after.filter(({ id }) => id === "ferries").map(wordsOf);
};

test("M12: wording goes to the caret in its clause", () => {
  expect(wordsAfter([title, clause], ["ferries", "Condemns the closing".length])).toEqual([
    "Condemns the closing, as stated by Ada Verel, of the Sund;",
  ]);
});

test("M12: wording goes to the end of its clause while the caret is elsewhere, or nobody put it there", () => {
  const atTheEnd = ["Condemns the closing of the Sund, as stated by Ada Verel;"];
  expect(wordsAfter([title, clause], ["title", 3])).toEqual(atTheEnd);
  expect(wordsAfter([title, clause], ["ferries", 0], false)).toEqual(atTheEnd);
});

test("M12: wording is plain words, also beside a quotation, and leaves notes where they are", () => {
  const quotation = [{ type: "quotation" as const, evidenceId: "statement" }];
  const content: Block["content"] = [
    { type: "text", text: "Condemns the ", marks: [] },
    { type: "text", text: "closing", marks: quotation },
    { type: "cite", evidenceId: "statement", kind: "statement", marks: [] },
    { type: "text", text: ";", marks: [] },
  ];
  const [after] = blocksAfter(
    insertWording(stateOf([{ ...clause, content }], ["ferries", 0]), "ferries", WORDING, false),
  );
  expect(after && wordsOf(after)).toBe("Condemns the closing, as stated by Ada Verel;");
  const marked = after?.content.filter((piece) => piece.marks.length > 0);
  expect(marked).toEqual([{ type: "text", text: "closing", marks: quotation }]);
  expect(after?.content.filter(({ type }) => type === "cite")).toHaveLength(1);
});

test("there is nothing to put into a clause that is gone", () => {
  expect(insertWording(stateOf([title], ["title", 0]), "ferries", WORDING, true)).toBeNull();
});
