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
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start]!.text === now[start]!.text) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end)!.text === now.at(-1 - end)!.text) end++;
  const middle = commonSubsequence(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const pairs = [
    ...now.slice(0, start).map((token, i) => [old[i]!, token] as const),
    ...middle,
    ...now.slice(now.length - end).map((token, i) => [old[old.length - end + i]!, token] as const),
  ];
  const places = new Array<number>(after.length).fill(-1);
  for (const [from, to] of pairs) for (let i = 0; i < to.text.length; i++) places[to.start + i] = from.start + i;
  return places;
}

type Token = { readonly text: string; readonly start: number };

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), (match) => ({ text: match[0], start: match.index }));

function commonSubsequence(old: readonly Token[], now: readonly Token[]): (readonly [Token, Token])[] {
  if (old.length * now.length > MAX_CELLS) return [];
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const equal = old[i]!.text === now[j]!.text;
      const skip = Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
      lengths[i * width + j] = equal ? lengths[(i + 1) * width + j + 1]! + 1 : skip;
    }
  }
  const pairs: (readonly [Token, Token])[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i]!.text === now[j]!.text) pairs.push([old[i++]!, now[j++]!]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
