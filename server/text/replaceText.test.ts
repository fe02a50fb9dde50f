import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { arbitraryBlocks } from "#domain/document/arbitraries.testkit.ts";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import type { Block } from "#domain/document/block.ts";
import { findBlockElement } from "./blockElements.ts";
import { documentOf, exchange, LANGUAGES, replicaOf } from "./document.testkit.ts";
import { readBlocks } from "./readBlocks.ts";
import { replaceText } from "./replaceText.ts";

const korean = (doc: Y.Doc) => readBlocks(doc, LANGUAGES)["ko"];
const plainAtoms = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => ({
    ...block,
    content: block.content.map((piece) =>
      piece.type === "text"
        ? { ...piece, marks: piece.marks.filter(({ type }) => type !== "comment") }
        : { ...piece, marks: [] },
    ),
  }));

describe("replacing the text", () => {
  test("the text says what was asked, whatever it said before", () => {
    fc.assert(
      fc.property(arbitraryBlocks, arbitraryBlocks, (before, after) => {
        const doc = documentOf(plainAtoms(before));
        replaceText(doc, LANGUAGES, { ko: plainAtoms(after) });
        expect(korean(doc)).toEqual(korean(documentOf(plainAtoms(after))));
        expect(korean(doc)?.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  test("what a colleague types at that moment in a clause that stays is kept", () => {
    const doc = documentOf([blockOf("operative", "a", "Condemns."), blockOf("operative", "b", "Calls upon all.")]);
    const colleague = replicaOf(doc);
    findBlockElement(colleague.getXmlFragment("resolution"), "b")
      ?.toArray()
      .forEach((child) => {
        if (child instanceof Y.XmlText) child.insert(5, " urgently");
      });
    replaceText(doc, LANGUAGES, {
      ko: [blockOf("recital", "new", "Recalling."), blockOf("operative", "b", "Calls upon all.")],
    });
    exchange(doc, colleague);
    expect(korean(doc)?.map(({ id, content }) => [id, content])).toEqual([
      ["new", [text("Recalling.")]],
      ["b", [text("Calls urgently upon all.")]],
    ]);
  });

  test("a language that is not named is left alone", () => {
    const doc = documentOf([blockOf("title", "a", "결의안")], [blockOf("title", "a", [text("Resolution"), cite("e")])]);
    replaceText(doc, LANGUAGES, { ko: [] });
    expect(readBlocks(doc, LANGUAGES)).toEqual({
      ko: [],
      en: [blockOf("title", "a", [text("Resolution"), cite("e")])],
    });
  });
});
