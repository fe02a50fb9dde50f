import { Slice } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { wordsHash } from "#domain/document/hashes.ts";
import { blocksAfter, caretAfter, outlineAfter, stateOf } from "./editorState.testkit.ts";
import {
  asOneBlock,
  clearAcrossBlocks,
  confirmTranslation,
  deleteOrphan,
  keepsBlocks,
  nextOriginal,
  openTranslation,
} from "./translation.ts";

const originals = [
  blockOf("title", "t", "결의안"),
  blockOf("operative", "a", "규탄한다."),
  blockOf("operative", "b", "촉구한다.", { level: 1 }),
];
const [, , original] = originals;
const title = blockOf("title", "t", "Resolution");
const a = blockOf("operative", "a", "Condemns.", { basis: "old" });
const state = stateOf([title, a], ["a", 2]);

describe("translating", () => {
  test("a block is made in the original's place, with its id, kind and level, and says what it was made from", () => {
    const tr = openTranslation(state, originals, "b");
    expect(outlineAfter(tr)).toEqual(["t0 Resolution", "a0 Condemns.", "b1 "]);
    expect(blocksAfter(tr)[2]?.basis).toBe(original && wordsHash(original));
    expect(caretAfter(tr)).toEqual(["b", 0]);
    expect(outlineAfter(openTranslation(stateOf([a], ["a", 0]), originals, "t"))).toEqual(["t0 ", "a0 Condemns."]);
  });

  test("a block that is there is gone to, not made again", () => {
    const tr = openTranslation(state, originals, "t");
    expect(tr?.docChanged).toBe(false);
    expect(caretAfter(tr)).toEqual(["t", 10]);
  });

  test("a confirmed translation is one of the original as it now is", () => {
    const [, confirmed] = blocksAfter(confirmTranslation(state, originals, "a"));
    expect(confirmed?.basis).toBe(originals[1] && wordsHash(originals[1]));
  });

  test("Enter leads to the next original", () => {
    expect(nextOriginal(state, originals)).toBe("b");
    expect(nextOriginal(stateOf([blockOf("operative", "b", "")], ["b", 0]), originals)).toBeNull();
  });

  test("words deleted over several blocks leave the blocks", () => {
    const over = stateOf([title, a], ["t", 3], ["a", 4]);
    expect(outlineAfter(clearAcrossBlocks(over))).toEqual(["t0 Res", "a0 emns."]);
    expect(clearAcrossBlocks(state)).toBeNull();
  });

  test("an orphan can be taken out", () => {
    expect(outlineAfter(deleteOrphan(state, "a"))).toEqual(["t0 Resolution"]);
  });

  test("joining and reordering change the blocks, typing does not", () => {
    expect(keepsBlocks(state.doc, state.tr.insertText("x").doc)).toBe(true);
    expect(keepsBlocks(state.doc, state.tr.join(12).doc)).toBe(false);
    expect(keepsBlocks(state.doc, stateOf([a, title], ["a", 0]).doc)).toBe(false);
  });

  test("what is pasted into a translated block becomes words of that block", () => {
    const words = asOneBlock(new Slice(state.doc.content, 1, 1)).content;
    expect(words.textBetween(0, words.size)).toBe("Resolution Condemns.");
  });
});
