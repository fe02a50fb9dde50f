/**
 * What tells that two articles are one text: the smallest of many hashes over their runs of words (MinHash, Broder 1997).
 * The share of equal places estimates the share of runs that two texts have in common, so that an agency's report is
 * recognised in each paper that prints it, shortened or under another headline.
 */

/** Runs of this many words: two texts on one event share single words, and hardly ever four in a row. */
const RUN_WORDS = 4;

/** An estimate from this many hashes is within about six hundredths of the truth. */
const HASHES = 64;

/** Below this many words a text has too few runs to be told from others. */
const MIN_WORDS = 20;

/** From here on it is the same article; a different photo caption or a corrected typing error may be between. */
export const SAME_TEXT = 0.85;

/** From here on one is made from the other, or both from a third: a report that several outlets took over. */
export const SHARED_TEXT = 0.35;

/** One 32-bit number for each hash, as signed integers; empty for a text that is too short to tell. */
export function textFingerprint(text: string): number[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < MIN_WORDS) return [];
  const smallest = new Int32Array(HASHES).fill(0x7fffffff);
  for (let i = 0; i + RUN_WORDS <= words.length; i++) {
    const run = hashOf(words.slice(i, i + RUN_WORDS).join(" "));
    for (let k = 0; k < HASHES; k++) {
      const hash = mixed(run ^ Math.imul(k + 1, GOLDEN));
      if (hash < (smallest[k] ?? 0)) smallest[k] = hash;
    }
  }
  return [...smallest];
}

/** The share of runs that two texts have in common, 0 to 1, as their fingerprints estimate it. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((hash, place) => hash === b[place]).length / a.length;
}

/** Spreads the seeds of the hashes: two to the 32nd over the golden ratio. */
const GOLDEN = 0x9e3779b1;

/** FNV-1a, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of what goes in moves every bit of what comes out. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
