import { editSimilarity } from "./editSimilarity.ts";
import type { QuoteSelector } from "./selector.ts";

/** Finds where `pattern` occurs in `text` with at most `maxErrors` insertions, deletions and substitutions. */
export type ApproximateMatcher = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

/** One piece of evidence for a match: how well `part` agrees (0 to 1) and how much that counts. */
export type LocateReason = {
  readonly part: "quote" | "prefix" | "suffix" | "position";
  readonly similarity: number;
  readonly weight: number;
};

export type LocatedQuote = {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly reasons: readonly LocateReason[];
};

/** The quote's own words decide; its neighbours tell equal quotes apart; the place only breaks ties, since texts shift. */
const WEIGHTS = { quote: 50, prefix: 22, suffix: 22, position: 6 } as const;

/** Below this a match is a guess: an orphan that a person sees is better than an anchor on other words. */
const MIN_SCORE = 0.62;

/** A short word stands in many sentences: half of what stood around it must still be there. */
const MIN_SHORT_SCORE = 0.75;

/** An unchanged quote of this length is found by its words alone, even where everything around it has been rewritten. */
const SELF_EVIDENT_LENGTH = 24;

/** A quote may lose or gain this share of its characters before it is another quote. */
const MAX_ERROR_SHARE = 0.3;

/** Cost grows with errors times length of text; beyond this many errors a passage has been rewritten. */
const MAX_ERRORS = 256;

/** "the" may occur thousands of times; only the occurrences nearest the old place are weighed. */
const MAX_CANDIDATES = 512;

/**
 * Finds a described quote in a text that may have changed since. Unchanged words are preferred; `matchApproximately` is
 * asked only when they occur nowhere. Returns the best match with its score (0 to 1) and the reasons, or null.
 */
export function locateQuote(
  selector: QuoteSelector,
  text: string,
  matchApproximately?: ApproximateMatcher,
): LocatedQuote | null {
  if (selector.exact === "") return null;
  const unchanged = best(
    occurrences(selector, text).map((start) => weigh(selector, text, start, selector.exact.length, 0)),
  );
  const isSelfEvident = selector.exact.length >= SELF_EVIDENT_LENGTH;
  const minScore = isSelfEvident ? MIN_SCORE : MIN_SHORT_SCORE;
  if (unchanged && (isSelfEvident || unchanged.score >= minScore)) return unchanged;
  if (!matchApproximately) return null;
  const changed = best(approximate(selector, text, matchApproximately));
  return changed && changed.score >= minScore ? changed : null;
}

function occurrences(selector: QuoteSelector, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(selector.exact); at !== -1; at = text.indexOf(selector.exact, at + 1)) found.push(at);
  if (found.length <= MAX_CANDIDATES) return found;
  const distance = (start: number) => Math.abs(start - selector.start);
  return found.toSorted((a, b) => distance(a) - distance(b)).slice(0, MAX_CANDIDATES);
}

function approximate(selector: QuoteSelector, text: string, matchApproximately: ApproximateMatcher): LocatedQuote[] {
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(selector.exact.length * MAX_ERROR_SHARE));
  if (maxErrors === 0) return [];
  return matchApproximately(text, selector.exact, maxErrors)
    .slice(0, MAX_CANDIDATES)
    .map((match) => weigh(selector, text, match.start, match.end - match.start, match.errors));
}

function weigh(selector: QuoteSelector, text: string, start: number, length: number, errors: number): LocatedQuote {
  const end = start + length;
  const { exact, prefix, suffix } = selector;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const reasons: LocateReason[] = [
    { part: "quote", similarity: 1 - errors / exact.length, weight: WEIGHTS.quote },
    // A quote at the very edge had no neighbour there, which is no evidence for any other place.
    ...(prefix
      ? [{ part: "prefix", similarity: editSimilarity(prefix, before), weight: WEIGHTS.prefix } as const]
      : []),
    ...(suffix
      ? [
          {
            part: "suffix",
            similarity: editSimilarity(suffix, text.slice(end, end + suffix.length)),
            weight: WEIGHTS.suffix,
          } as const,
        ]
      : []),
    { part: "position", similarity: nearness(selector.start, start, text.length), weight: WEIGHTS.position },
  ];
  return { start, end, score: weightedMean(reasons), reasons };
}

function nearness(was: number, is: number, length: number): number {
  return Math.max(0, 1 - Math.abs(was - is) / Math.max(1, length));
}

function weightedMean(reasons: readonly LocateReason[]): number {
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return reasons.reduce((sum, reason) => sum + reason.weight * reason.similarity, 0) / weight;
}

function best(matches: readonly LocatedQuote[]): LocatedQuote | null {
  return matches.reduce<LocatedQuote | null>((top, match) => (top && top.score >= match.score ? top : match), null);
}
