import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "#domain/document/block.ts";
import { arbitraryBlocks } from "#domain/document/arbitraries.testkit.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { MAX_LEVEL } from "#domain/document/schema.ts";
import { addAlternative, settleAlternative } from "./alternatives.ts";
import { changeKind, deleteUnits, insertBlock } from "./changeBlocks.ts";
import { changeLevel } from "./changeLevel.ts";
import { blocksAfter, caretAfter, outlineAfter, stateOf } from "./editorState.testkit.ts";
import { moveUnit, moveUnitTo } from "./moveUnit.ts";

const clause = (id: string, level = 0, rest: Partial<Block> = {}) => blockOf("operative", id, id, { level, ...rest });
const ids = (blocks: readonly Block[]) => blocks.map(({ id, level }) => `${id}${level}`).join(" ");
const list = [clause("a"), clause("b", 1), clause("c"), clause("d", 1), clause("e", 2), clause("f")];

describe("promoting and demoting", () => {
  test("a clause sinks with all that stands under it", () => {
    expect(ids(blocksAfter(changeLevel(stateOf(list, ["c", 0]), 1)))).toBe("a0 b1 c1 d2 e3 f0");
  });

  test("a clause rises with all that stands under it", () => {
    expect(ids(blocksAfter(changeLevel(stateOf(list, ["d", 0]), -1)))).toBe("a0 b1 c0 d0 e1 f0");
  });

  test("a clause sinks one step below the clause before it at most", () => {
    expect(changeLevel(stateOf(list, ["b", 0]), 1)).toBeNull();
    expect(changeLevel(stateOf(list, ["a", 0]), 1)).toBeNull();
  });

  test("several selected clauses sink together, each once", () => {
    expect(ids(blocksAfter(changeLevel(stateOf(list, ["c", 0], ["f", 1]), 1)))).toBe("a0 b1 c1 d2 e3 f1");
  });

  test("no clause sinks below the deepest level", () => {
    const deep = Array.from({ length: MAX_LEVEL + 1 }, (_, level) => clause(`x${level}`, level));
    const state = stateOf([...deep, clause("y", MAX_LEVEL)], ["y", 0]);
    expect(changeLevel(state, 1)).toBeNull();
  });

  test("a title has no level", () => {
    expect(changeLevel(stateOf([blockOf("title", "t", "t"), clause("a")], ["t", 0]), 1)).toBeNull();
  });
});

describe("moving", () => {
  test("a clause goes down past its neighbour, both with what stands under them, and the caret goes with it", () => {
    const tr = moveUnit(stateOf(list, ["a", 1]), "down");
    expect(ids(blocksAfter(tr))).toBe("c0 d1 e2 a0 b1 f0");
    expect(caretAfter(tr)).toEqual(["a", 1]);
  });

  test("a clause goes up past its neighbour", () => {
    expect(ids(blocksAfter(moveUnit(stateOf(list, ["f", 0]), "up")))).toBe("a0 b1 f0 c0 d1 e2");
  });

  test("the only clause under another goes nowhere", () => {
    expect(moveUnit(stateOf(list, ["b", 0]), "up")).toBeNull();
    expect(moveUnit(stateOf(list, ["b", 0]), "down")).toBeNull();
  });

  test("a clause does not leave its part", () => {
    const parts = [blockOf("recital", "r", "r"), clause("a"), blockOf("reasons", "z", "z")];
    expect(moveUnit(stateOf(parts, ["a", 0]), "up")).toBeNull();
    expect(moveUnit(stateOf(parts, ["a", 0]), "down")).toBeNull();
  });

  test("a clause dropped into a list takes the list's level, with what stands under it", () => {
    expect(ids(blocksAfter(moveUnitTo(stateOf(list, ["a", 0]), "a", 4)))).toBe("c0 d1 a2 b3 e2 f0");
    expect(ids(blocksAfter(moveUnitTo(stateOf(list, ["a", 0]), "d", 6)))).toBe("a0 b1 c0 f0 d1 e2");
    expect(ids(blocksAfter(moveUnitTo(stateOf(list, ["a", 0]), "e", 0)))).toBe("e0 a0 b1 c0 d1 f0");
  });

  test("a clause dropped into itself stays", () => {
    expect(moveUnitTo(stateOf(list, ["a", 0]), "c", 4)).toBeNull();
    expect(moveUnitTo(stateOf(list, ["a", 0]), "gone", 4)).toBeNull();
  });

  test("D3: no move makes, loses or changes a block, its level aside", () => {
    const content = (blocks: readonly Block[]) =>
      blocks.map((block) => JSON.stringify({ ...block, level: 0 })).toSorted();
    fc.assert(
      fc.property(arbitraryBlocks, fc.nat(), fc.nat(), (drawn, from, before) => {
        fc.pre(drawn.length > 0);
        const blocks = drawn.map((block, i) => ({ ...block, id: `id${i}` }));
        const state = stateOf(blocks, ["id0", 0]);
        const tr = moveUnitTo(state, `id${from % blocks.length}`, before % (blocks.length + 1));
        expect(content(blocksAfter(tr ?? state.tr))).toEqual(content(blocksAfter(state.tr)));
      }),
    );
  });
});

describe("changing blocks", () => {
  test("a clause made a heading keeps its id and has no level", () => {
    expect(blocksAfter(changeKind(stateOf(list, ["d", 0]), "heading"))[3]).toMatchObject({
      id: "d",
      kind: "heading",
      level: 0,
    });
  });

  test("a new clause comes after the selected one and what stands under it, on its level", () => {
    const tr = insertBlock(stateOf(list, ["c", 0]), "new");
    expect(ids(blocksAfter(tr))).toBe("a0 b1 c0 d1 e2 new0 f0");
    expect(caretAfter(tr)).toEqual(["new", 0]);
  });

  test("a deleted clause takes what stands under it along", () => {
    expect(ids(blocksAfter(deleteUnits(stateOf(list, ["c", 0]))))).toBe("a0 b1 f0");
  });
});

describe("alternatives", () => {
  const state = stateOf(list, ["f", 0]);
  const added = addAlternative(state, "party-b", { block: "new", group: "g" });

  test("an added alternative shares the clause's group, begins with its words and names its party", () => {
    expect(outlineAfter(added).slice(-2)).toEqual(["f0 f", "new0 f"]);
    expect(blocksAfter(added).slice(-2)).toMatchObject([
      { group: "g", party: null },
      { group: "g", party: "party-b" },
    ]);
  });

  test("settling keeps the selected wording alone, as a plain clause", () => {
    const settled = settleAlternative(stateOf(blocksAfter(added), ["new", 0]));
    expect(blocksAfter(settled).at(-1)).toMatchObject({ id: "new", group: null, party: null });
    expect(ids(blocksAfter(settled))).toBe("a0 b1 c0 d1 e2 new0");
  });
});
