import { matchText, type TextMatch } from "./matchText.ts";
import type { SearchTerm } from "./searchQuery.ts";

/** A text of what was found, and what a word in it is worth: 1 for a title. */
export type SearchField = { readonly text: string; readonly weight: number };

export type RankedFields = { readonly score: number; readonly matches: readonly (readonly TextMatch[])[] };

/**
 * How well texts fit what is asked for, from 0 to 1, by these texts alone: each word at its best place, the average of all.
 * Null where a word stands nowhere: the index knows pairs of characters and not their order.
 */
export function rankFields(fields: readonly SearchField[], terms: readonly SearchTerm[]): RankedFields | null {
  const matches = fields.map(({ text }) => matchText(text, terms));
  const best = terms.map((_, term) =>
    Math.max(
      0,
      ...matches.flatMap((found, at) =>
        found.filter((match) => match.term === term).map(({ quality }) => quality * (fields[at]?.weight ?? 0)),
      ),
    ),
  );
  if (best.some((worth) => worth === 0)) return null;
  return { score: best.reduce((sum, worth) => sum + worth, 0) / best.length, matches };
}
