import fc from "fast-check";
import { expect, test } from "vitest";
import { longestIncreasing } from "./longestIncreasing.ts";

test("one item that moved is the only one left out", () => {
  expect([...longestIncreasing([4, 0, 1, 1, 2])].toSorted()).toEqual([1, 2, 3, 4]);
});

test("what is kept never falls, and no longer choice exists", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 9 }), (values) => {
      const kept = values.filter((_, i) => longestIncreasing(values).has(i));
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      expect(kept).toHaveLength(bestLength(values));
    }),
  );
});

/** By trying every subset. */
function bestLength(values: number[], from = 0, floor = -1): number {
  if (from === values.length) return 0;
  const skipped = bestLength(values, from + 1, floor);
  const value = values[from]!;
  return value < floor ? skipped : Math.max(skipped, 1 + bestLength(values, from + 1, value));
}
