import { editDistance } from "../search/editDistance.ts";

/**
 * How alike two short strings are: 1 for equal, 0 for nothing in common (edit distance over the longer length).
 * Quadratic, so for contexts of a few dozen characters, not for articles.
 */
export function editSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b, longer) / longer;
}
