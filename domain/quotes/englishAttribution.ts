import { isCircumstance } from "./englishCircumstances.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { BE, SPEECH_NOUN } from "./englishWords.ts";
import type { ResolvedClause } from "./resolveEnglish.ts";

const SUBORDINATOR = /^(?:after|before|when|while|as|although|though|since|because|whereas)$/;
const ENDS_SPEECH = /[,?!.…—–-]$/;

/**
 * The reporting clause that a quotation belongs to, or null. A clause before it wins when the quotation is part of its
 * grammar ("said the plan was “shallow”"); otherwise the one right behind it; otherwise the one before.
 */
export function clauseOfQuotation(
  tokens: readonly EnglishToken[],
  index: number,
  clauses: readonly ResolvedClause[],
): ResolvedClause | null {
  const before = clauses.findLast((clause) => clause.verb < index) ?? null;
  const behind = clauses.find((clause) => clause.verb > index && followsDirectly(tokens, index, clause)) ?? null;
  const isEmbedded = tokens[index - 1]?.kind === "word";
  const governing = before && governs(tokens, before.verb, index) ? before : null;
  if (governing && isEmbedded) return governing;
  return behind ?? governing ?? clauses.find((clause) => isComplement(tokens, index, clause)) ?? null;
}

/** "“We are in contact” was all he would say." */
function isComplement(tokens: readonly EnglishToken[], index: number, { verb, subject }: ResolvedClause): boolean {
  const isBehind = index === 0 && BE.has(tokens[1]?.lower ?? "") && verb > index;
  return isBehind && /^(?:all|how|what)$/.test(tokens[2]?.lower ?? "") && subject.from > 1;
}

/** "Oda was frank: “No.”", "Oda’s answer was short: “No.”": the sentence's subject speaks behind the colon. */
export function followsColon(tokens: readonly EnglishToken[], index: number): boolean {
  if (tokens[index - 1]?.text !== ":") return false;
  const degree = /^(?:more|less|even|very|equally|rather|quite|still)$/.test(tokens[index - 3]?.lower ?? "") ? 1 : 0;
  const [be, predicate] = [tokens[index - 3 - degree]?.lower ?? "", tokens[index - 2]?.lower ?? ""];
  const isFrank = BE.has(be) && !/(?:ed|wn|en|ing)$/.test(predicate);
  return isFrank || tokens.slice(0, index).some(({ lower }) => SPEECH_NOUN.test(lower));
}

/**
 * The reporting clause that closes a sentence and so reports everything in it: "The president has “full confidence” in her,
 * a spokesman said on Monday." Null where another clause reports part of it.
 */
export function closingClause(
  tokens: readonly EnglishToken[],
  index: number,
  clauses: readonly ResolvedClause[],
): ResolvedClause | null {
  const [only] = clauses;
  if (!only || clauses.length > 1 || only.subject.from <= index) return null;
  if (only.isInverted)
    return only.takesClause && only.verb > index && tokens[only.verb - 1]?.text === "," ? only : null;
  const isApart = tokens[only.subject.from - 1]?.text === ",";
  return isApart && only.takesClause && isCircumstance(tokens.slice(only.verb + 1)) ? only : null;
}

function followsDirectly(tokens: readonly EnglishToken[], index: number, clause: ResolvedClause): boolean {
  const next = tokens[index + 1]?.text === "," ? index + 2 : index + 1;
  const endsSpeech = next === index + 2 || ENDS_SPEECH.test(tokens[index]?.quotation ? words(tokens[index]) : "");
  const begins = clause.isInverted ? Math.min(clause.verb, clause.subject.from) : clause.subject.from;
  return endsSpeech && (begins === next || (begins === next + 1 && !tokens[next]?.isCapital));
}

function words(token: EnglishToken | undefined): string {
  return token?.quotation?.isClosed ? token.text.slice(1, -1).trimEnd() : (token?.text.slice(1).trimEnd() ?? "");
}

/** "After Oda warned of delays, the “Accord” was signed": the comma leaves the clause, and Oda with it. */
function governs(tokens: readonly EnglishToken[], verb: number, index: number): boolean {
  const between = tokens.slice(verb + 1, index);
  if (handsOver(between)) return false;
  const comma = between.findIndex((token) => token.text === ",");
  if (comma === -1 || comma === between.length - 1) return true;
  if (
    tokens
      .slice(0, verb)
      .some((token, at) => SUBORDINATOR.test(token.lower) && (at === 0 || tokens[at - 1]?.text === ","))
  )
    return false;
  const isParenthesis = tokens[verb - 2]?.text === "," && comma === 0;
  const changesSubject = between.some((token, at) => {
    if (token.text !== "," || !/^(?:and|but|while|whereas|although)$/.test(between[at + 1]?.lower ?? "")) return false;
    const next = between[at + 2];
    return next === undefined || next.isCapital || /^(?:the|a|an)$/.test(next.lower);
  });
  return isParenthesis || !changesSubject;
}

/** "Marsh spoke of “a wall” and Reyl of “a door”": the second verb is left out, the second speaker is not the first. */
function handsOver(between: readonly EnglishToken[]): boolean {
  const behind = between.slice(between.findLastIndex((token) => token.kind === "quotation") + 1);
  if (behind.length === between.length) return false;
  return behind.some((token, at) => /^(?:and|but|while)$/.test(token.lower) && behind[at + 1]?.isCapital);
}
