import { expect, test } from "vitest";
import { blockOf, cite, note, text } from "./builders.testkit.ts";
import { numberedNotes } from "./notes.ts";

test("D5: citations and free notes are numbered together, in document order", () => {
  const blocks = [
    blockOf("recital", "a", [text("Noting"), cite("e1"), text(","), note("See annex.")]),
    blockOf("operative", "b", [text("Urges"), cite("e2")]),
  ];
  expect(numberedNotes(blocks)).toEqual([
    { number: 1, blockId: "a", at: 1, evidenceId: "e1", text: null },
    { number: 2, blockId: "a", at: 3, evidenceId: null, text: "See annex." },
    { number: 3, blockId: "b", at: 1, evidenceId: "e2", text: null },
  ]);
});

test("evidence cited twice has two numbers", () => {
  const blocks = [blockOf("recital", "a", [cite("e1"), text(" and "), cite("e1")])];
  expect(numberedNotes(blocks).map(({ number, evidenceId }) => [number, evidenceId])).toEqual([
    [1, "e1"],
    [2, "e1"],
  ]);
});
