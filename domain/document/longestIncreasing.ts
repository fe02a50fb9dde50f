import { elementAt } from "#domain/elementAt.ts";

/**
 * Indices of a longest never-falling subsequence (patience sorting, O(n log n)): the items that keep their order, so that
 * the fewest possible count as moved or out of place.
 */
export function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [i, value] of values.entries()) {
    const pile = firstPileAbove(value, tops, values);
    before[i] = pile > 0 ? elementAt(tops, pile - 1) : -1;
    tops[pile] = i;
  }
  const kept = new Set<number>();
  for (let i = tops.at(-1) ?? -1; i >= 0; i = elementAt(before, i)) kept.add(i);
  return kept;
}

function firstPileAbove(value: number, tops: readonly number[], values: readonly number[]): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elementAt(values, elementAt(tops, middle)) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
