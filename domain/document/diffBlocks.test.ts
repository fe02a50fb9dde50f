import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryBlocks } from "./arbitraries.testkit.ts";
import { blockOf } from "./builders.testkit.ts";
import { diffBlocks } from "./diffBlocks.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => blockOf("operative", id, `Clause ${id}.`)) as [
  ReturnType<typeof blockOf>,
  ReturnType<typeof blockOf>,
  ReturnType<typeof blockOf>,
  ReturnType<typeof blockOf>,
];

test("blocks are added, removed, moved and changed by id", () => {
  const changed = blockOf("operative", "b", "Other words.");
  const diff = diffBlocks([a, b, c], [c, a, changed, d]);
  expect(diff.added).toEqual([d]);
  expect(diff.removed).toEqual([]);
  expect(diff.moved).toEqual([{ before: c, after: c }]);
  expect(diff.changed.map(({ before, after }) => [before, after])).toEqual([[b, changed]]);
  expect(diffBlocks([a, b], [b]).removed).toEqual([a]);
});

test("a change of level is a change though the words are the same", () => {
  const { changed } = diffBlocks([a], [{ ...a, level: 1 }]);
  expect(changed.map(({ words }) => words)).toEqual([[{ kind: "same", text: "Clause a." }]]);
});

test("a text has no difference from itself, and everything of one is accounted for in the other", () => {
  fc.assert(
    fc.property(arbitraryBlocks, fc.nat(), (blocks, seed) => {
      expect(diffBlocks(blocks, blocks)).toEqual({ added: [], removed: [], moved: [], changed: [] });
      const fewer = blocks.filter((_, i) => (i + seed) % 2 === 0);
      expect(diffBlocks(blocks, fewer)).toMatchObject({ added: [], moved: [], changed: [] });
      expect(diffBlocks(blocks, fewer).removed).toHaveLength(blocks.length - fewer.length);
      expect(diffBlocks(fewer, blocks).added).toHaveLength(blocks.length - fewer.length);
    }),
  );
});
