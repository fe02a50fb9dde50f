import { Fragment, Slice } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import { blockOf, text } from "#domain/document/builders.testkit.ts";
import { blocksFromDocJson } from "#domain/document/docJson.ts";
import { stateOf } from "./commands/editorState.testkit.ts";
import { mendOwnIds, renewed } from "./renewIds.ts";

const counter = () => {
  let n = 0;
  return () => `new${++n}`;
};
const a = blockOf("operative", "a", "Condemns it.");
const b = blockOf("operative", "b", "Demands peace.");
const state = stateOf([a, b], ["a", 0]);
const idsOf = (doc: { toJSON: () => unknown }) => blocksFromDocJson(doc.toJSON()).blocks.map(({ id }) => id);

describe("pasted blocks", () => {
  const slice = new Slice(state.doc.content, 1, 1);

  test("get new ids", () => {
    const doc = state.doc.copy(renewed(slice, state.doc, counter()).content);
    expect(idsOf(doc)).toEqual(["new1", "new2"]);
  });

  test("carry a thread along only when its words are gone from the text", () => {
    const commented = stateOf([blockOf("operative", "a", [text("it", { type: "comment", threadId: "t" })])], ["a", 0]);
    const copy = new Slice(commented.doc.content, 1, 1);
    const marks = (target: typeof state.doc) => renewed(copy, target, counter()).content.child(0).child(0).marks.length;
    expect(marks(commented.doc)).toBe(0);
    expect(marks(state.doc)).toBe(1);
  });
});

describe("ids after an own change", () => {
  test("a plain split, which doubles the id, leaves it with the part that stands where the block stood", () => {
    const tr = state.tr.split(4);
    const mended = mendOwnIds([tr], state, state.apply(tr), counter());
    expect(mended && idsOf(mended.doc)).toEqual(["a", "new1", "b"]);
  });

  test("D3: a copy put before its original gets the new id", () => {
    const tr = state.tr.insert(0, state.doc.child(1));
    const mended = mendOwnIds([tr], state, state.apply(tr), counter());
    expect(mended && idsOf(mended.doc)).toEqual(["new1", "a", "b"]);
  });

  test("a block that was made without an id gets one", () => {
    const tr = state.tr.insert(0, Fragment.from(state.schema.node("block")));
    const mended = mendOwnIds([tr], state, state.apply(tr), counter());
    expect(mended && idsOf(mended.doc)).toEqual(["new1", "a", "b"]);
  });

  test("what was doubled before is left to the server", () => {
    const doubled = stateOf([a, a, b], ["b", 0]);
    const tr = doubled.tr.insertText("x");
    expect(mendOwnIds([tr], doubled, doubled.apply(tr), counter())).toBeNull();
  });
});
