import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { arbitraryBlocks } from "./arbitraries.testkit.ts";
import { blockOf } from "./builders.testkit.ts";
import { PARTS } from "./nesting.ts";
import { documentTree, nodesOf, type TreeNode } from "./tree.ts";

const { korea, un } = CHAMBER_STYLES;

/** "a(b,c)" for a node a with the children b and c. */
const drawn = (nodes: readonly TreeNode[]): string =>
  nodes.map(({ block, children }) => block.id + (children.length > 0 ? `(${drawn(children)})` : "")).join(",");

describe("the tree of a flat document", () => {
  test("D1: every block is in the tree exactly once, in document order within its part", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const tree = documentTree(blocks, korea);
        const all = [...nodesOf(tree)].map(({ index }) => index);
        expect(all.toSorted((a, b) => a - b)).toEqual(blocks.map((_, i) => i));
        for (const part of PARTS) {
          const indices = [...nodesOf(tree, [part])].map(({ index }) => index);
          expect(indices).toEqual(indices.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test("every child names its parent", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        for (const { block, children } of nodesOf(documentTree(blocks, korea))) {
          for (const child of children) expect(child.parentId).toBe(block.id);
        }
      }),
    );
  });

  test("clauses nest by level and a jump nests one step", () => {
    const levels = [0, 1, 3, 2, 0];
    const blocks = levels.map((level, i) => blockOf("operative", "abcde"[i]!, "x", { level }));
    expect(drawn(documentTree(blocks, un).operative)).toBe("a(b(c,d)),e");
  });

  test("a first clause deeper than the top stands at the top", () => {
    const blocks = [blockOf("operative", "a", "x", { level: 2 }), blockOf("operative", "b", "y", { level: 1 })];
    expect(drawn(documentTree(blocks, un).operative)).toBe("a,b");
  });

  test("a continuation goes under the clause of its level, after the subclauses", () => {
    const blocks = [
      blockOf("operative", "a", "Urges"),
      blockOf("operative", "b", "one", { level: 1 }),
      blockOf("continuation", "c", "still b", { level: 1 }),
      blockOf("continuation", "d", "still a"),
      blockOf("operative", "e", "two", { level: 1 }),
    ];
    expect(drawn(documentTree(blocks, un).operative)).toBe("a(b(c),d,e)");
  });

  test("a heading goes with what follows it, and at the end with what stands before", () => {
    const blocks = [
      blockOf("recital", "a", "x"),
      blockOf("heading", "b", "Measures"),
      blockOf("operative", "c", "y"),
      blockOf("heading", "d", "End"),
    ];
    const tree = documentTree(blocks, un);
    expect([drawn(tree.preamble), drawn(tree.operative)]).toEqual(["a", "b,c,d"]);
  });

  test("a recital among the operative clauses lands in the preamble and the clauses number on", () => {
    const blocks = [blockOf("operative", "a", "x"), blockOf("recital", "b", "y"), blockOf("operative", "c", "z")];
    const tree = documentTree(blocks, un);
    expect(drawn(tree.preamble)).toBe("b");
    expect(tree.operative.map(({ label }) => label)).toEqual(["1.", "2."]);
  });

  test("alternatives are siblings, each with its own subclauses", () => {
    const blocks = [
      blockOf("operative", "a", "x", { group: "g", party: "p" }),
      blockOf("operative", "b", "x", { level: 1 }),
      blockOf("operative", "c", "y", { group: "g", party: "q" }),
    ];
    expect(drawn(documentTree(blocks, un).operative)).toBe("a(b),c");
  });
});
