import { expect, test } from "vitest";
import { blockOf, cite, text } from "./builders.testkit.ts";
import { evidenceIdsIn, evidenceReferencesIn } from "./citations.ts";

const quotation = (evidenceId: string) => ({ type: "quotation", evidenceId }) as const;

test("a quotation that emphasis cuts in three is one quotation", () => {
  const block = blockOf("recital", "a", [
    text("who said "),
    text("we ", quotation("e1")),
    text("will", quotation("e1"), { type: "emphasis" }),
    text(" leave", quotation("e1")),
    cite("e1"),
  ]);
  expect(evidenceReferencesIn(block)).toEqual([
    { evidenceId: "e1", via: "quotation", words: "we will leave" },
    { evidenceId: "e1", via: "cite", words: "" },
  ]);
});

test("two quotations of one statement with other words between are two", () => {
  const block = blockOf("recital", "a", [text("here", quotation("e1")), text(" and "), text("there", quotation("e1"))]);
  expect(evidenceReferencesIn(block).map(({ words }) => words)).toEqual(["here", "there"]);
});

test("evidence is listed once, in order of first mention", () => {
  const blocks = [blockOf("recital", "a", [cite("e2"), cite("e1")]), blockOf("recital", "b", [cite("e2"), cite("e3")])];
  expect(evidenceIdsIn(blocks)).toEqual(["e2", "e1", "e3"]);
});
