import { readApposition } from "./englishNames.ts";
import { expressesThat } from "./englishClauses.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { NEED_THAT, PREPOSITIONS } from "./englishWords.ts";
import type { ResolvedClause } from "./resolveEnglish.ts";
import { behindListener, clauseTold, PRONOUN_SUBJECT, TELLS } from "./englishListeners.ts";
import { endOfReport, isComment } from "./englishReportEnds.ts";
import { afterCircumstances, FINITE, isAdverbial, isCircumstance } from "./englishCircumstances.ts";

/** After these "that" is often left out; after the others a clause without it may be a mere object ("confirmed the date"). */
const DROPS_THAT = /^(?:said|says|say|saying|adds|added|adding|believes|believe)$/;

/** "The ministry said on Monday" reports nothing yet. */
const MIN_REPORTED_WORDS = 3;

/** With "that" two words are a clause: "that talks stalled". */
const MIN_WORDS_AFTER_THAT = 2;

/** To whom, where and when may stand between: "told reporters at the port of Lorn on Monday that". */
const MAX_WORDS_BEFORE_THAT = 14;
/** Without a "that" a clause has its verb soon; later, it is that of a clause within an object. */
const MAX_WORDS_BEFORE_FINITE = 8;

/** Words reported without quotation marks, as token ranges (`to` exclusive) with the clause that reports them. */
export type ReportedRange = { readonly clause: ResolvedClause; readonly from: number; readonly to: number };

type Range = { readonly from: number; readonly to: number; readonly hasThat: boolean };

/** Finds what the clauses of a sentence report indirectly. A passage with a quotation in it is left to the quotation. */
export function englishReports(tokens: readonly EnglishToken[], clauses: readonly ResolvedClause[]): ReportedRange[] {
  const found: ReportedRange[] = [];
  for (const clause of clauses) {
    if (clause.verb < (found.at(-1)?.to ?? 0)) continue;
    for (const range of rangesOf(tokens, clauses, clause)) {
      const isClear = isSpoken(clause) || (range.hasThat && clause.takesClause);
      const isTold = found.some(({ from, to }) => from < range.to && range.from < to);
      if (isClear && !isTold && isWorthReading(tokens, range)) found.push({ clause, from: range.from, to: range.to });
    }
  }
  return found;
}

function rangesOf(
  tokens: readonly EnglishToken[],
  clauses: readonly ResolvedClause[],
  clause: ResolvedClause,
): Range[] {
  if (isSource(tokens, clause)) return accordingTo(tokens, clause);
  if (clause.subject.kind !== "previous" && followsQuotation(tokens, clause)) return [];
  const behind = behindVerb(tokens, clauses, clause) ?? behindAside(tokens, clauses, clause);
  if (behind) return atFurtherThat(tokens, behind);
  const before = beforeSubject(tokens, clauses, clause);
  return before ? [before] : [];
}

/** "according to Oda", "in the words of Oda" */
export function isSource(tokens: readonly EnglishToken[], { verb }: ResolvedClause): boolean {
  return /^(?:according|words)$/.test(tokens[verb]?.lower ?? "");
}

/** Somebody or something that the sentence names as speaking, be it "officials". */
function isSpoken({ attribution, subject }: ResolvedClause): boolean {
  const { speaker, office, organisation } = attribution;
  return speaker !== null || office !== null || organisation !== null || /^(?:people|pronoun)$/.test(subject.kind);
}

/** '"...," Han said during a meeting' has reported its words already. */
function followsQuotation(tokens: readonly EnglishToken[], clause: ResolvedClause): boolean {
  const before = clause.subject.from - 1;
  return tokens[tokens[before]?.text === "," ? before - 1 : before]?.kind === "quotation";
}

function isWorthReading(all: readonly EnglishToken[], { from, to, hasThat }: Range): boolean {
  const tokens = all.slice(from, to);
  const hasQuotation = tokens.some((token) => token.kind === "quotation");
  const minimum = hasThat ? MIN_WORDS_AFTER_THAT : MIN_REPORTED_WORDS;
  return !hasQuotation && tokens.filter((token) => token.kind === "word").length >= minimum;
}

function behindVerb(
  tokens: readonly EnglishToken[],
  clauses: readonly ResolvedClause[],
  clause: ResolvedClause,
): Range | null {
  if (!clause.takesClause || clause.isInverted) return null;
  const to = withoutMarks(tokens, endOfReport(tokens, clauses, clause));
  const that = thatAfter(tokens, clause.verb);
  const expressed = expressesThat(tokens, clause.verb);
  if (expressed !== null) return { from: expressed + 1, to, hasThat: true };
  if (NEED_THAT.has(tokens[clause.verb]?.lower ?? ""))
    return that === afterCircumstances(tokens, clause.verb + 1) + 1 ? { from: that, to, hasThat: true } : null;
  const bare = bareClause(tokens, clause.verb);
  // "said the plan that failed" has its clause before the "that"; "told reporters that" and "said on Monday that" after it.
  if (that !== null && (bare === null || that <= bare)) return { from: that, to, hasThat: true };
  return bare === null ? null : { from: bare, to, hasThat: false };
}

/** "By midnight, residents said, the power had gone." */
function behindAside(
  tokens: readonly EnglishToken[],
  clauses: readonly ResolvedClause[],
  clause: ResolvedClause,
): Range | null {
  const comma = clause.subject.from - 1;
  const isAside = tokens[comma]?.text === "," && tokens[clause.verb + 1]?.text === ",";
  if (!isAside || !clause.takesClause || !isAdverbial(tokens.slice(0, comma))) return null;
  return { from: clause.verb + 2, to: withoutMarks(tokens, endOfReport(tokens, clauses, clause)), hasThat: false };
}

/** Behind a "that" that is near: nothing but words stands before it. */
function thatAfter(tokens: readonly EnglishToken[], verb: number): number | null {
  const ahead = tokens.slice(verb + 1, verb + 2 + MAX_WORDS_BEFORE_THAT);
  const that = ahead.findIndex((token, at) => token.lower === "that" && !isRelative(ahead[at - 1], ahead[at + 1]));
  const stop = ahead.findIndex((token) => token.kind !== "word");
  if (that !== -1 && (stop === -1 || that < stop)) return verb + 2 + that;
  return ahead[stop]?.text === "," ? thatAfterAside(tokens, verb + 1 + stop) : null;
}

/** "in a letter that was seen by us": no clause has its verb right behind its "that". */
function isRelative(before: EnglishToken | undefined, behind: EnglishToken | undefined): boolean {
  return before !== undefined && FINITE.test(behind?.lower ?? "");
}

/** "told staff in an email, seen by this newspaper, that", "made clear, however, that": the aside ends right before it. */
function thatAfterAside(tokens: readonly EnglishToken[], comma: number): number | null {
  const close = tokens.findIndex((token, at) => at > comma && token.kind !== "word");
  const isAside = tokens[close]?.text === "," && close - comma <= MAX_WORDS_BEFORE_THAT;
  return isAside && tokens[close + 1]?.lower === "that" ? close + 2 : null;
}

/** Where a clause without "that" begins, past when and where it was said, or null. */
function bareClause(tokens: readonly EnglishToken[], verb: number): number | null {
  const lower = tokens[verb]?.lower ?? "";
  const from = TELLS.test(lower) ? clauseTold(tokens, verb) : afterCircumstances(tokens, verb + 1);
  const first = tokens[from ?? -1];
  if (from === null || first?.kind !== "word") return null;
  if (first.lower === "that" && FINITE.test(tokens[from + 1]?.lower ?? "")) return from === verb + 1 ? from : null;
  if (first.lower === "that") return from + 1;
  if (PRONOUN_SUBJECT.test(first.lower)) return from;
  const isClause = hasFiniteVerb(tokens, from);
  const tellsWhen =
    (PREPOSITIONS.has(first.lower) && !/^\d/.test(tokens[from + 1]?.text ?? "")) ||
    /^(?:during|after|before|as|when|while|so|nothing|outside|inside|behind|beside|alongside|amid|within|via|across|along|shortly|moments|minutes|hours|days|weeks|again|simply|briefly|quietly|flatly)$/.test(
      first.lower,
    ) ||
    // "said in a statement released in the evening that"
    (from > verb + 1 && /(?:ed|ing|ly)$/.test(first.lower) && !first.isCapital) ||
    (first.lower === "no" && !isClause);
  return (DROPS_THAT.test(lower) || TELLS.test(lower) || isClause) && !tellsWhen ? from : null;
}

/** "insisted the scheme was safe" has a clause, "confirmed the date" an object. */
function hasFiniteVerb(tokens: readonly EnglishToken[], from: number): boolean {
  const ahead = tokens.slice(from + 1, from + MAX_WORDS_BEFORE_FINITE);
  const stop = ahead.findIndex((token) => token.kind !== "word" || /^(?:that|who|which|when|as|if)$/.test(token.lower));
  return ahead.slice(0, stop === -1 ? ahead.length : stop).some((token) => FINITE.test(token.lower));
}

/** "that the decree was void, and that it would be fought" are two reports. */
function atFurtherThat(tokens: readonly EnglishToken[], range: Range): Range[] {
  const that = tokens.findIndex(
    (token, at) =>
      at > range.from && at < range.to && token.lower === "that" && /^(?:and|but)$/.test(tokens[at - 1]?.lower ?? ""),
  );
  if (that === -1) return [range];
  const first = { ...range, to: withoutMarks(tokens, that - 1) };
  return [first, ...atFurtherThat(tokens, { ...range, from: that + 1, hasThat: true })];
}

/** "The bridge would reopen in spring, Oda said on Monday." */
function beforeSubject(
  tokens: readonly EnglishToken[],
  clauses: readonly ResolvedClause[],
  clause: ResolvedClause,
): Range | null {
  const isFirst = clauses[0] === clause;
  const comma = (clause.isInverted ? clause.verb : clause.subject.from) - 1;
  const rest = clause.isInverted ? [] : behindListener(tokens, clause.verb);
  const goesOn = rest[0]?.text === "," && /^(?:and|but|while)$/.test(rest[1]?.lower ?? "");
  const isLast = goesOn || isCircumstance(rest) || isComment(rest, 0);
  if (!clause.takesClause || !isFirst || !isLast || tokens[comma]?.text !== ",") return null;
  return isAdverbial(tokens.slice(0, comma)) ? null : { from: 0, to: comma, hasThat: false };
}

/** "According to Oda, ..." and "..., according to Oda, leader of the party." */
function accordingTo(tokens: readonly EnglishToken[], clause: ResolvedClause): Range[] {
  const end = withoutMarks(tokens, tokens.length);
  const comma = tokens.findIndex((token, at) => at > clause.verb && token.text === ",");
  const isApposed = comma !== -1 && isApposition(tokens.slice(comma + 1), clause.subject.kind === "name");
  const second = tokens.findIndex((token, at) => at > comma && token.text === ",");
  const begins = tokens[clause.verb]?.lower === "words" ? clause.verb - 2 : clause.verb;
  if (begins === 0 && comma !== -1) {
    const from = isApposed && second !== -1 ? second + 1 : comma + 1;
    return [{ from, to: end, hasThat: true }];
  }
  const isLast = comma === -1 || isApposed;
  const before = tokens[begins - 1]?.text === "," ? begins - 1 : begins;
  return isLast ? [{ from: 0, to: before, hasThat: false }] : [];
}

function isApposition(tokens: readonly EnglishToken[], isPerson: boolean): boolean {
  if (/^(?:who|which|whose)$/.test(tokens[0]?.lower ?? "")) return true;
  const length = tokens.findIndex((token) => token.kind !== "word");
  const phrase = tokens.slice(0, length === -1 ? tokens.length : length);
  return isPerson && readApposition(phrase).office !== null;
}

function withoutMarks(tokens: readonly EnglishToken[], to: number): number {
  let end = to;
  while (end > 0 && tokens[end - 1]?.kind === "mark" && !/[)%\]]/.test(tokens[end - 1]?.text ?? "")) end--;
  return end;
}
