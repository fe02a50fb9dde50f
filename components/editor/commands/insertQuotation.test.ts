import { expect, test } from "vitest";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import { blocksAfter, caretAfter, stateOf } from "./editorState.testkit.ts";
import { insertQuotation } from "./inlineCommands.ts";

const QUOTATION = { words: "“The strait stays closed”", evidenceId: "statement" };
const clause = blockOf("operative", "sund", "Notes the answer: ok;");

test("E6: a quotation comes with its note right behind it, and typing goes on behind the note", () => {
  const at = "Notes the answer: ".length;
  const tr = insertQuotation(stateOf([clause], ["sund", at], ["sund", at + 2]), QUOTATION);
  expect(blocksAfter(tr)[0]?.content).toEqual([
    text("Notes the answer: "),
    text(QUOTATION.words, { type: "quotation", evidenceId: "statement" }),
    cite("statement"),
    text(";"),
  ]);
  expect(caretAfter(tr)).toEqual(["sund", at + QUOTATION.words.length + 1]);
});

test("words that are none make no quotation", () => {
  expect(insertQuotation(stateOf([clause], ["sund", 3]), { ...QUOTATION, words: "" })).toBeNull();
});
