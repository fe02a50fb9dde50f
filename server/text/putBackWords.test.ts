import { expect, test } from "vitest";
import type * as Y from "yjs";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import { findBlockElement } from "./blockElements.ts";
import { documentOf, LANGUAGES } from "./document.testkit.ts";
import { mendDuplicates } from "./mendDuplicates.ts";
import { putBackWords } from "./putBackWords.ts";
import { readBlocks } from "./readBlocks.ts";

const root = (doc: Y.Doc) => doc.getXmlFragment("resolution");

test("W3: words come back where they were typed, between the words that stood around them", () => {
  const doc = documentOf([blockOf("operative", "a", [text("Condemns the"), cite("e"), text(" dispatch of troops.")])]);
  const put = putBackWords(root(doc), {
    blockId: "a",
    content: [text(" unlawful"), cite("f")],
    before: "Condemns the",
    after: " dispatch",
  });
  expect(put).toBe(true);
  expect(readBlocks(doc, LANGUAGES)["ko"]?.[0]?.content).toEqual([
    text("Condemns the"),
    cite("e"),
    text(" unlawful"),
    cite("f"),
    text(" dispatch of troops."),
  ]);
});

test("W4: words of a clause that is gone are not put anywhere", () => {
  const doc = documentOf([blockOf("operative", "a", "Condemns.")]);
  expect(putBackWords(root(doc), { blockId: "gone", content: [text("x")], before: "", after: "" })).toBe(false);
  expect(readBlocks(doc, LANGUAGES)["ko"]).toEqual([blockOf("operative", "a", "Condemns.")]);
});

test("W6: of two blocks with one id the later gets a new one, and a block without an id gets one", () => {
  const doc = documentOf([
    blockOf("operative", "a", "1"),
    blockOf("operative", "b", "2"),
    blockOf("operative", "", "3"),
  ]);
  findBlockElement(root(doc), "b")?.setAttribute("id", "a");
  expect(mendDuplicates(doc, LANGUAGES)).toBe(2);
  const ids = readBlocks(doc, LANGUAGES)["ko"]?.map(({ id }) => id) ?? [];
  expect(ids[0]).toBe("a");
  expect(new Set(ids).size).toBe(3);
  expect(ids).not.toContain("");
});
