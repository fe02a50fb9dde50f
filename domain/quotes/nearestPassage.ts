import type { WordToken } from "./wordTokens.ts";

/** A passage (token range, `to` exclusive) and how much of the quote it holds: 1 for all of it. */
export type NearestPassage = { readonly from: number; readonly to: number; readonly similarity: number };

/** The search costs quote times text; the beginning of a long quote is enough to say where it came from. */
const MAX_COMPARISONS = 4_000_000;
const MAX_QUOTED_TOKENS = 300;

/** A lost word weighs as much as four lost commas; another case is nearly the same word. */
const COST = { word: 4, punctuation: 1, otherCase: 1 } as const;

/**
 * The passage of `text` that needs the fewest words changed to become `quoted` (Sellers' variant of the edit distance,
 * over words), or null when either is empty.
 */
export function nearestPassage(quoted: readonly WordToken[], text: readonly WordToken[]): NearestPassage | null {
  const pattern = quoted.slice(0, Math.min(MAX_QUOTED_TOKENS, Math.ceil(MAX_COMPARISONS / (text.length + 1))));
  if (pattern.length === 0 || text.length === 0) return null;
  const { costs, starts } = lastRow(pattern, text);
  let to = 0;
  for (let column = 1; column <= text.length; column++) if ((costs[column] ?? 0) < (costs[to] ?? 0)) to = column;
  const from = starts[to] ?? 0;
  const whole = pattern.reduce((sum, token) => sum + weight(token), 0);
  return from < to ? { from, to, similarity: 1 - (costs[to] ?? 0) / whole } : null;
}

function lastRow(pattern: readonly WordToken[], text: readonly WordToken[]) {
  let costs = new Int32Array(text.length + 1);
  let starts = Int32Array.from({ length: text.length + 1 }, (_, column) => column);
  for (const token of pattern) {
    const nextCosts = new Int32Array(text.length + 1);
    const nextStarts = new Int32Array(text.length + 1);
    nextCosts[0] = (costs[0] ?? 0) + weight(token);
    for (const [index, other] of text.entries()) {
      const column = index + 1;
      const replaced = (costs[index] ?? 0) + replacementCost(token, other);
      const missing = (costs[column] ?? 0) + weight(token);
      const added = (nextCosts[index] ?? 0) + weight(other);
      const cheapest = Math.min(replaced, missing, added);
      nextCosts[column] = cheapest;
      nextStarts[column] =
        (cheapest === replaced ? starts[index] : cheapest === missing ? starts[column] : nextStarts[index]) ?? 0;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  return { costs, starts };
}

function weight(token: WordToken): number {
  return token.isWord ? COST.word : COST.punctuation;
}

function replacementCost(a: WordToken, b: WordToken): number {
  if (a.text === b.text) return 0;
  if (a.isWord && a.text.toLowerCase() === b.text.toLowerCase()) return COST.otherCase;
  return a.isWord === b.isWord ? weight(a) : COST.word + COST.punctuation;
}
