import { describe, expect, test } from "vitest";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { blocksAfter, caretAfter, outlineAfter, stateOf } from "./editorState.testkit.ts";
import { joinBackward, joinForward } from "./joinBlocks.ts";
import { splitBlock } from "./splitBlock.ts";

const title = blockOf("title", "t", "Resolution");
const a = blockOf("operative", "a", "Condemns it.", { level: 1 });
const b = blockOf("operative", "b", "Demands peace.");

describe("Enter", () => {
  test("D3: leaves the id with the part that has the beginning", () => {
    const tr = splitBlock(stateOf([a, b], ["a", 8]), "new");
    expect(outlineAfter(tr)).toEqual(["a1 Condemns", "new1  it.", "b0 Demands peace."]);
    expect(caretAfter(tr)).toEqual(["new", 0]);
  });

  test("at the very beginning puts an empty block before and leaves the words their id", () => {
    const tr = splitBlock(stateOf([a, b], ["b", 0]), "new");
    expect(outlineAfter(tr)).toEqual(["a1 Condemns it.", "new0 ", "b0 Demands peace."]);
    expect(caretAfter(tr)).toEqual(["b", 0]);
  });

  test("after the title begins the preamble, not a second title", () => {
    const after = blocksAfter(splitBlock(stateOf([title, a], ["t", 10]), "new"));
    expect(after.map(({ kind }) => kind)).toEqual(["title", "recital", "operative"]);
  });

  test("replaces what is selected, over blocks too, and the first survives", () => {
    const tr = splitBlock(stateOf([a, b], ["a", 8], ["b", 7]), "new");
    expect(outlineAfter(tr)).toEqual(["a1 Condemns", "new1  peace."]);
  });

  test("in an alternative makes a plain clause, not another alternative of the party", () => {
    const alternative = { ...b, group: "g", party: "p" };
    const [, , second] = blocksAfter(splitBlock(stateOf([a, alternative], ["b", 7]), "new"));
    expect(second).toMatchObject({ id: "new", group: null, party: null });
  });
});

describe("Backspace and Delete between blocks", () => {
  test("D3: Backspace at the beginning joins the block to the one before, which survives", () => {
    const tr = joinBackward(stateOf([a, b], ["b", 0]));
    expect(outlineAfter(tr)).toEqual(["a1 Condemns it.Demands peace."]);
    expect(caretAfter(tr)).toEqual(["a", 12]);
  });

  test("Delete at the end joins the next block to this one, which survives", () => {
    expect(outlineAfter(joinForward(stateOf([a, b], ["a", 12])))).toEqual(["a1 Condemns it.Demands peace."]);
  });

  test("an empty block of the same kind goes and the words keep their id", () => {
    const empty = blockOf("operative", "e", "");
    expect(outlineAfter(joinBackward(stateOf([empty, b], ["b", 0])))).toEqual(["b0 Demands peace."]);
  });

  test("an empty title stays the title", () => {
    const after = blocksAfter(joinBackward(stateOf([blockOf("title", "t", ""), b], ["b", 0])));
    expect(after).toMatchObject([{ id: "t", kind: "title" }]);
  });

  test("nothing is joined inside a block, nor over the ends of the document", () => {
    expect(joinBackward(stateOf([a, b], ["b", 3]))).toBeNull();
    expect(joinBackward(stateOf([a, b], ["a", 0]))).toBeNull();
    expect(joinForward(stateOf([a, b], ["b", 14]))).toBeNull();
  });
});
