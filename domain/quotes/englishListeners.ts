import { FINITE, isDay } from "./englishCircumstances.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { PREPOSITIONS } from "./englishWords.ts";

/** After any verb a pronoun begins a clause: "denied he had gone". */
export const PRONOUN_SUBJECT = /^(?:he|she|it|they|there|we)$/;

/** Whom one tells stands between the verb and the clause: "told the Post he would go". */
export const TELLS = /^(?:told|tells|telling|informed|informs|informing|reminded|reminds|reminding)$/;

/** Whom one tells, and the beginning of a clause up to its verb, are no longer than this. */
const MAX_WORDS_AHEAD = 8;

/** Where the clause begins that somebody was told, or null: it begins with a pronoun or a second noun phrase. */
export function clauseTold(tokens: readonly EnglishToken[], verb: number): number | null {
  return pronounAfter(tokens, verb) ?? clauseAfterListener(tokens, verb);
}

function pronounAfter(tokens: readonly EnglishToken[], verb: number): number | null {
  const ahead = tokens.slice(verb + 2, verb + 2 + MAX_WORDS_AHEAD);
  const stop = ahead.findIndex((token) => token.kind !== "word");
  const at = ahead.slice(0, stop === -1 ? ahead.length : stop).findIndex((token) => PRONOUN_SUBJECT.test(token.lower));
  return at === -1 ? null : verb + 2 + at;
}

/** "told reporters the state owed his client an apology": where a second noun phrase begins, with a verb behind it. */
function clauseAfterListener(tokens: readonly EnglishToken[], verb: number): number | null {
  for (let at = verb + 2; at < verb + 2 + MAX_WORDS_AHEAD; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token?.kind !== "word" || before?.kind !== "word" || token.lower === "that") return null;
    const isBehindNoun = !PREPOSITIONS.has(before.lower) && !NO_NOUN.test(before.lower);
    if (!isBehindNoun || !DETERMINER.test(token.lower)) continue;
    const ahead = tokens.slice(at + 1, at + MAX_WORDS_AHEAD);
    return ahead.some((behind) => FINITE.test(behind.lower) || /(?:[^e]ed|owed)$/.test(behind.lower)) ? at : null;
  }
  return null;
}

const DETERMINER = /^(?:the|a|an|his|her|its|their|our|my|this|these|those|any|no|some|most|many|all|both|every|each)$/;
const NO_NOUN =
  /^(?:the|a|an|his|her|its|their|and|or|but|after|before|during|outside|inside|while|when|as|if|whether|how|what|why|who|where|all|both|of)$/;

/** "told jurors on Wednesday": what stands behind whom was told. */
export function behindListener(tokens: readonly EnglishToken[], verb: number): readonly EnglishToken[] {
  const rest = tokens.slice(verb + 1);
  if (!TELLS.test(tokens[verb]?.lower ?? "")) return rest;
  const end = rest.findIndex((token) => token.kind !== "word" || PREPOSITIONS.has(token.lower) || isDay(token));
  const listener = end === -1 ? rest : rest.slice(0, end);
  return listener.length <= MAX_LISTENER_WORDS ? rest.slice(listener.length) : rest;
}

/** "the city council’s members": more is what was told. */
const MAX_LISTENER_WORDS = 4;
