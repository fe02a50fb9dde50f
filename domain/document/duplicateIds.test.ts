import fc from "fast-check";
import { expect, test } from "vitest";
import { duplicateIds, mendDuplicateIds } from "./duplicateIds.ts";

test("of two blocks with one id the later gets a new one, and so does a block without an id", () => {
  const ids = ["new1", "new2"];
  const mended = mendDuplicateIds([{ id: "a" }, { id: "" }, { id: "b" }, { id: "a" }], () => ids.shift()!);
  expect(mended.map(({ id }) => id)).toEqual(["a", "new1", "b", "new2"]);
});

test("after mending no id is missing or double, and sound blocks are the same values", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.constantFrom("", "a", "b", "c") })), (blocks) => {
      let n = 0;
      const mended = mendDuplicateIds(blocks, () => `new${n++}`);
      expect(duplicateIds(mended).size).toBe(0);
      expect(mended.every(({ id }) => id !== "")).toBe(true);
      const kept = mended.filter((block) => !block.id.startsWith("new"));
      expect(kept.every((block) => blocks.includes(block))).toBe(true);
    }),
  );
});
