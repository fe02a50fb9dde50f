import type { EnglishToken } from "./englishTokens.ts";
import { PREPOSITIONS } from "./englishWords.ts";
import type { ResolvedClause } from "./resolveEnglish.ts";

/** After these "that" is often left out; after the others a clause without it may be a mere object ("confirmed the date"). */
const DROPS_THAT = /^(?:said|says|adds|added)$/;

/** "The ministry said on Monday" reports nothing yet. */
const MIN_REPORTED_WORDS = 4;
const MAX_WORDS_BEFORE_THAT = 8;

/** Words reported without quotation marks, as token ranges (`to` exclusive) with the clause that reports them. */
export type ReportedRange = { readonly clause: ResolvedClause; readonly from: number; readonly to: number };

/** Finds what the clauses of a sentence report indirectly. A passage with a quotation in it is left to the quotation. */
export function englishReports(tokens: readonly EnglishToken[], clauses: readonly ResolvedClause[]): ReportedRange[] {
  const found: ReportedRange[] = [];
  for (const clause of clauses) {
    const { speaker, office, organisation } = clause.attribution;
    if (followsQuotation(tokens, clause) || (speaker === null && office === null && organisation === null)) continue;
    if (clause.verb < (found.at(-1)?.to ?? 0)) continue;
    const range = behindVerb(tokens, clauses, clause) ?? beforeSubject(tokens, clauses, clause);
    if (range && isWorthReading(tokens.slice(range.from, range.to))) found.push({ clause, ...range });
  }
  return found;
}

/** '"...," Han said during a meeting' has reported its words already. */
function followsQuotation(tokens: readonly EnglishToken[], clause: ResolvedClause): boolean {
  const before = clause.subject.from - 1;
  return tokens[tokens[before]?.text === "," ? before - 1 : before]?.kind === "quotation";
}

function isWorthReading(tokens: readonly EnglishToken[]): boolean {
  const hasQuotation = tokens.some((token) => token.kind === "quotation");
  return !hasQuotation && tokens.filter((token) => token.kind === "word").length >= MIN_REPORTED_WORDS;
}

function behindVerb(tokens: readonly EnglishToken[], clauses: readonly ResolvedClause[], clause: ResolvedClause) {
  if (!clause.takesClause || clause.isInverted) return null;
  const ahead = tokens.slice(clause.verb + 1, clause.verb + 2 + MAX_WORDS_BEFORE_THAT);
  const that = ahead.findIndex((token) => token.lower === "that");
  const stop = ahead.findIndex((token) => token.kind !== "word");
  const isThatNear = that !== -1 && (stop === -1 || that < stop);
  const first = ahead[0];
  const isBare =
    DROPS_THAT.test(tokens[clause.verb]?.lower ?? "") &&
    first?.kind === "word" &&
    !PREPOSITIONS.has(first.lower) &&
    !/^(?:during|after|before|as|when)$/.test(first.lower);
  const startsWithDay = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(first?.lower ?? "");
  if (!isThatNear && (!isBare || startsWithDay)) return null;
  const from = clause.verb + 1 + (isThatNear && !(isBare && that > 0 && !startsWithDay) ? that + 1 : 0);
  const next = clauses.find((other) => other.verb > clause.verb && other.subject.kind === "previous");
  return { from, to: withoutMarks(tokens, next ? next.subject.from : tokens.length) };
}

/** "The bridge would reopen in spring, Oda said." */
function beforeSubject(tokens: readonly EnglishToken[], clauses: readonly ResolvedClause[], clause: ResolvedClause) {
  const isFirst = clauses[0] === clause;
  const isLast = tokens.slice(clause.verb + 1).every((token) => token.kind === "mark");
  if (!clause.takesClause || !isFirst || !isLast || tokens[clause.subject.from - 1]?.text !== ",") return null;
  return { from: 0, to: clause.subject.from - 1 };
}

function withoutMarks(tokens: readonly EnglishToken[], to: number): number {
  let end = to;
  while (end > 0 && tokens[end - 1]?.kind === "mark" && !/[)%\]]/.test(tokens[end - 1]?.text ?? "")) end--;
  return end;
}
