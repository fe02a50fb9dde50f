import type { Inline } from "./block.ts";

/** Some of a block's words: UTF-16 code units, `end` exclusive. */
type WordRange = { readonly start: number; readonly end: number };

/**
 * The content cut where ranges begin and end, each piece of words with the ranges that lie over it, and atoms with none. It
 * takes as many steps as it answers pieces and ranges, however long the words are.
 */
export function runsUnder<R extends WordRange>(
  content: readonly Inline[],
  ranges: readonly R[],
): { readonly piece: Inline; readonly ranges: readonly R[] }[] {
  const cuts = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const coming = ranges.toSorted((a, b) => b.start - a.start);
  let over: R[] = [];
  let cut = 0;
  let offset = 0;
  return content.flatMap((piece) => {
    if (piece.type !== "text") return [{ piece, ranges: [] }];
    const runs: { piece: Inline; ranges: readonly R[] }[] = [];
    const begin = offset;
    const end = begin + piece.text.length;
    while (offset < end) {
      while ((cuts[cut] ?? end) <= offset && cut < cuts.length) cut++;
      const next = Math.min(end, cuts[cut] ?? end);
      const begun: R[] = [];
      while ((coming.at(-1)?.start ?? Infinity) <= offset) begun.push(...coming.splice(-1));
      over = [...over, ...begun].filter((range) => range.end > offset);
      runs.push({ piece: { ...piece, text: piece.text.slice(offset - begin, next - begin) }, ranges: over });
      offset = next;
    }
    return runs;
  });
}
