import type { EnglishToken } from "./englishTokens.ts";
import { PREPOSITIONS } from "./englishWords.ts";

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const DOCUMENT = /^(?:statement|post|report|letter|speech|note|memo|message|release|tweet|video)$/;

export const FINITE = /^(?:is|are|was|were|had|has|have|would|will|could|can|may|might|must|should|did|does)$/;

export function isDay({ lower }: EnglishToken): boolean {
  return DAY.test(lower);
}

/** Past "on Monday", "afterwards", "in a statement", "a day earlier". */
export function afterCircumstances(tokens: readonly EnglishToken[], from: number): number {
  const lower = (index: number) => tokens[index]?.lower ?? "";
  let at = from;
  if (/^(?:only|merely|simply|just|again|repeatedly)$/.test(lower(at)) && lower(at + 1) === "that") return at + 1;
  if (lower(at) === "out") at += 1;
  if (/^(?:late|early)$/.test(lower(at))) at += 1;
  if (lower(at) === "in" && /^(?:a|an)$/.test(lower(at + 1)) && DOCUMENT.test(lower(at + 2))) at += 3;
  if (/^(?:a|one|two)$/.test(lower(at)) && /^(?:earlier|later)$/.test(lower(at + 2))) at += 3;
  if (/^(?:afterwards|later|earlier|today|yesterday)$/.test(lower(at))) at += 1;
  if (lower(at) === "on" && DAY.test(lower(at + 1))) at += 1;
  if (DAY.test(lower(at))) at += 1;
  if (/^(?:morning|evening|night|afternoon)$/.test(lower(at))) at += 1;
  return at;
}

/** "In a letter read out in every parish on Sunday", "Speaking in Lorn": no words of anybody. */
export function isAdverbial(tokens: readonly EnglishToken[]): boolean {
  const first = tokens[0]?.lower ?? "";
  const opens = PREPOSITIONS.has(first) || /^(?:speaking|writing|asked|during|after|before|as|when|while)$/.test(first);
  return opens && !tokens.some((token) => token.text === "," || FINITE.test(token.lower));
}

/** "in a statement on Monday.": when and where, but no words of anybody. */
export function isCircumstance(tokens: readonly EnglishToken[]): boolean {
  const [first] = tokens.filter((token) => token.kind === "word");
  const isThat = (at: number) => tokens[at]?.lower === "that" && !FINITE.test(tokens[at + 1]?.lower ?? "");
  if (tokens.some((token, at) => token.kind === "quotation" || isThat(at))) return false;
  return (
    !first ||
    PREPOSITIONS.has(first.lower) ||
    DAY.test(first.lower) ||
    /^(?:during|after|before|when|as|later|earlier|today|yesterday|reporters)$/.test(first.lower)
  );
}
