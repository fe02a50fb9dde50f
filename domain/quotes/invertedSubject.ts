import { englishNameBefore, namesNoPerson } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishSubject } from "./englishSubject.ts";
import { subjectEndingAt } from "./englishSubjects.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { BEFORE_VERB, OFFICES, PHRASE_LIMITS, PREPOSITIONS } from "./englishWords.ts";

/** Who speaks may stand so far behind the verb, with office and name. */
export const MAX_INVERTED_WORDS = 12;

/** '"...," said Han Dong-hoon, leader of the party': the verb follows the quotation and the subject the verb. */
export function invertedSubject(tokens: readonly EnglishToken[], verb: number): EnglishSubject | null {
  const before = tokens[verb - 1];
  const isAfterQuotation =
    before?.kind === "quotation" || (before?.text === "," && tokens[verb - 2]?.kind === "quotation");
  if (!isAfterQuotation && !isAfterReport(tokens, verb)) return null;
  let to = verb + 1;
  while (to < tokens.length && to - verb < MAX_INVERTED_WORDS && continuesPhrase(tokens, to, verb)) to++;
  if (to === verb + 1) return null;
  const subject = subjectEndingAt(tokens, to);
  const apposed = nameBehindComma(tokens, to);
  if (apposed) return { kind: "name", name: apposed, from: verb + 1 };
  return subject.from > verb || subject.kind === "name" ? subject : { kind: "unknown", from: verb + 1 };
}

/** "The vote was rigged, said Ruth Oda." A name that ends the sentence or its clause: "Oda, the mayor, said he" has none. */
function isAfterReport(tokens: readonly EnglishToken[], verb: number): boolean {
  const isApart = tokens[verb - 1]?.text === "," && tokens.findIndex(({ text }) => text === ",") === verb - 1;
  const end = tokens.findIndex((token, at) => at > verb && token.kind !== "word");
  const name = englishNameBefore(tokens, end === -1 ? tokens.length : end);
  const isShort = name !== null && name.from > verb && name.from - verb <= MAX_INVERTED_WORDS;
  const isUnnamed = tokens[end]?.text === "." && /^(?:one|two|three|a|an|the)$/.test(tokens[verb + 1]?.lower ?? "");
  if (isUnnamed && isApart && verb > 3 && end - verb <= MAX_INVERTED_WORDS)
    return /^(?:said|says)$/.test(tokens[verb]?.lower ?? "") && speaksAlone(tokens, verb, end);
  return isApart && verb > 3 && /^(?:said|says)$/.test(tokens[verb]?.lower ?? "") && isShort && name.words.length > 1;
}

/** "The money would go to roads, said one of the sources." */
function speaksAlone(tokens: readonly EnglishToken[], verb: number, end: number): boolean {
  const of = tokens.findIndex(({ lower }, at) => at > verb && at < end && lower === "of");
  const { kind, from } = subjectEndingAt(tokens, of === verb + 2 ? end : of === -1 ? end : of);
  return from > verb && /^(?:people|description|body)$/.test(kind);
}

/** "said their chairman, Henrik Osk." */
function nameBehindComma(tokens: readonly EnglishToken[], comma: number): EnglishName | null {
  if (tokens[comma]?.text !== ",") return null;
  const end = tokens.findIndex((token, at) => at > comma && token.kind !== "word");
  const name = end === -1 ? null : englishNameBefore(tokens, end);
  return name && name.from === comma + 1 && name.words.length > 1 && !namesNoPerson(name.words) ? name : null;
}

function continuesPhrase(tokens: readonly EnglishToken[], at: number, verb: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || PHRASE_LIMITS.has(token.lower)) return false;
  // A name is complete; "on Monday" or "in Oslo" after it is no part of it.
  const isComplete = at > verb + 1 && tokens[at - 1]?.isCapital && englishNameBefore(tokens, at) !== null;
  if (isComplete && !token.isCapital) return false;
  const isPlaceOrTime = PREPOSITIONS.has(token.lower) && !(token.lower === "of" || token.lower === "to");
  return !isPlaceOrTime && !(BEFORE_VERB.has(token.lower) && !OFFICES.has(token.lower));
}
