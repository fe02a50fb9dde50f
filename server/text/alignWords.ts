import { elementAt } from "#domain/elementAt.ts";

/** Where the words of one wording stand in another: runs of letters and digits, or single other characters, in order. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|[^]/gu;

/** The table of the comparison grows with the product of both lengths; beyond this the middle counts as rewritten. */
const MAX_CELLS = 4_000_000;

/**
 * For each code unit of `after`, its place in `before`, or -1 where it is new. Equal beginnings and endings are taken
 * first, the rest by the longest common subsequence of words.
 */
export function alignWords(before: string, after: string): number[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start]?.text === now[start]?.text) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end)?.text === now.at(-1 - end)?.text) end++;
  const places = Array.from({ length: after.length }, () => -1);
  const pair = (from: Token, to: Token) => {
    for (let i = 0; i < to.text.length; i++) places[to.start + i] = from.start + i;
  };
  for (let i = 0; i < start; i++) pair(elementAt(old, i), elementAt(now, i));
  for (let i = 1; i <= end; i++) pair(elementAt(old, old.length - i), elementAt(now, now.length - i));
  pairCommon(old.slice(start, old.length - end), now.slice(start, now.length - end), pair);
  return places;
}

type Token = { readonly text: string; readonly start: number };

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), (match) => ({ text: match[0], start: match.index }));

/** Pairs a longest common subsequence, found from the back so that it can be walked from the front. */
function pairCommon(old: readonly Token[], now: readonly Token[], pair: (from: Token, to: Token) => void): void {
  if (old.length * now.length > MAX_CELLS) return;
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const isEqual = old[i]?.text === now[j]?.text;
      lengths[i * width + j] = isEqual ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i]?.text === now[j]?.text) pair(elementAt(old, i++), elementAt(now, j++));
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
}
