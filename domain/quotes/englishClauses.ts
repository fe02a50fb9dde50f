import { OWNERS } from "./describePhrase.ts";
import type { EnglishSubject } from "./englishSubject.ts";
import { subjectBefore, subjectEndingAt } from "./englishSubjects.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { invertedSubject, MAX_INVERTED_WORDS } from "./invertedSubject.ts";
import { BE, BEFORE_VERB, CLAUSE_VERBS, NEED_THAT, PHRASAL_VERBS, PREPOSITIONS, SPEECH_VERBS } from "./englishWords.ts";

/** "Han said", "said Han", "according to Han": who is said to speak, at which token the verb stands. */
export type ReportingClause = {
  readonly verb: number;
  readonly subject: EnglishSubject;
  readonly takesClause: boolean;
  readonly isInverted: boolean;
};

/** Finds the reporting clauses of a sentence, in order. */
export function englishClauses(tokens: readonly EnglishToken[]): ReportingClause[] {
  return tokens.flatMap((token, index) => {
    const named = beforeColon(tokens, index);
    if (named) return [named];
    if (token.kind !== "word" || token.isPossessive) return [];
    if (namesSource(tokens, index)) return [accordingTo(tokens, index)];
    const owned = inOwnWords(tokens, index);
    if (owned) return [owned];
    const phrasal = phrasalVerb(tokens, index);
    const takesClause = phrasal?.takesClause ?? (reportsClause(tokens, index) || expressesThat(tokens, index) !== null);
    if (!phrasal && !takesClause && !SPEECH_VERBS.has(token.lower)) return [];
    if (token.isCapital || isNoReport(tokens, index) || quotesAsSaying(tokens, index)) return [];
    const subject = subjectOf(tokens, index);
    if (!subject || (subject.subject.kind === "unknown" && givesName(tokens, index))) return [];
    return [{ verb: index, subject: subject.subject, takesClause, isInverted: subject.isInverted }];
  });
}

/** "held talks": what some verbs report stands behind a "that". */
function reportsClause(tokens: readonly EnglishToken[], verb: number): boolean {
  const lower = tokens[verb]?.lower ?? "";
  if (!CLAUSE_VERBS.has(lower)) return false;
  if (!NEED_THAT.has(lower)) return true;
  const ahead = tokens.slice(verb + 1, verb + 2 + MAX_WORDS_BEFORE_THAT);
  return ahead.some((token) => token.lower === "that");
}

/** "held yesterday in parliament that": a "that" farther off is another verb's. */
const MAX_WORDS_BEFORE_THAT = 4;

/** "expressed the hope that": where the "that" stands behind a verb whose object is something said, else null. */
export function expressesThat(tokens: readonly EnglishToken[], verb: number): number | null {
  if (!EXPRESSES.test(tokens[verb]?.lower ?? "")) return null;
  const ahead = tokens.slice(verb + 1, verb + 2 + MAX_WORDS_BEFORE_THAT);
  const that = ahead.findIndex((token) => token.lower === "that");
  const isSaid = that > 0 && ahead.slice(0, that).every((token) => token.kind === "word");
  return isSaid && SAID_NOUN.test(ahead[that - 1]?.lower ?? "") ? verb + 1 + that : null;
}

const EXPRESSES =
  /^(?:express|voic|mak|tak|repeat|reiterat|giv|issu|convey|rais|offer|stat)(?:e|ed|es|ing|s)?$|^(?:made|makes|took|takes|gave|gives|repeats|repeating)$/;
const SAID_NOUN =
  /^(?:hope|hopes|concern|concerns|fear|fears|confidence|regret|view|belief|doubt|doubts|warning|warnings|assurance|assurances|opinion|conviction|expectation|point|position|suspicion|optimism|promise|pledge|satisfaction|surprise)$/;

/** "a programme called “Clean Shores”": where nobody calls it so, it is its name. */
function givesName(tokens: readonly EnglishToken[], verb: number): boolean {
  const before = tokens[verb - 1];
  const isNoun = before?.kind === "word" && !BEFORE_VERB.has(before.lower);
  return isNoun && /^(?:called|dubbed|termed|labell?ed|branded)$/.test(tokens[verb]?.lower ?? "");
}

/** The words "according to" and "in the words of", at the one that stands for their verb. */
function namesSource(tokens: readonly EnglishToken[], index: number): boolean {
  const [before, word, next] = [tokens[index - 1]?.lower, tokens[index]?.lower, tokens[index + 1]?.lower];
  return (word === "according" && next === "to") || (before === "the" && word === "words" && next === "of");
}

/** "Finch: “Then hire the nurses!”": nothing but a name, and its office, before the colon. */
function beforeColon(tokens: readonly EnglishToken[], colon: number): ReportingClause | null {
  if (tokens[colon]?.text !== ":" || tokens[colon + 1]?.kind !== "quotation" || colon > MAX_WORDS_BEFORE_COLON)
    return null;
  if (tokens.slice(0, colon).some(({ kind }) => kind !== "word")) return null;
  const subject = subjectEndingAt(tokens, colon);
  const isWhole = subject.from === 0 && (subject.kind === "name" || subject.kind === "body");
  return isWhole ? { verb: colon, subject, takesClause: false, isInverted: false } : null;
}

/** An office of some words and a name: more is a sentence. */
const MAX_WORDS_BEFORE_COLON = 6;

/** "In her words, “…”" */
function inOwnWords(tokens: readonly EnglishToken[], index: number): ReportingClause | null {
  const word = OWNERS[tokens[index - 1]?.lower ?? ""];
  const isPhrase = tokens[index]?.lower === "words" && tokens[index - 2]?.lower === "in";
  if (!word || !isPhrase) return null;
  return { verb: index, subject: { kind: "pronoun", word, from: index - 1 }, takesClause: false, isInverted: true };
}

/** "shot back", "pointed out", "as she put it" */
function phrasalVerb(tokens: readonly EnglishToken[], index: number) {
  const verb = PHRASAL_VERBS.get(tokens[index]?.lower ?? "");
  const behind = tokens.slice(index + 1, index + 3).map((token) => token.lower);
  return verb?.particles.test(behind.join(" ")) ? verb : null;
}

/** "went on to say", "was quick to add": said all the same, unlike "declined to say". */
function goesOnTo(tokens: readonly EnglishToken[], to: number): number | null {
  const [first, second] = [tokens[to - 1]?.lower ?? "", tokens[to - 2]?.lower ?? ""];
  if (/^(?:continued|continues|hastened|hastens|rushed)$/.test(first)) return to - 1;
  if (/^(?:on|ahead)$/.test(first) && /^(?:went|goes|going)$/.test(second)) return to - 2;
  return /^(?:quick|keen|careful|eager|at pains)$/.test(first) && BE.has(second) ? to - 2 : null;
}

/** "to condemn", "called in the envoy", "the proposed treaty", "the minister's claims". */
function isNoReport(tokens: readonly EnglishToken[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1]?.lower ?? "";
  const verb = tokens[index]?.lower ?? "";
  if (before?.lower === "to") return goesOnTo(tokens, index - 1) === null;
  if (before?.isPossessive || /^(?:not|never|cannot|neither|nor)$|n['’]t$/.test(before?.lower ?? "")) return true;
  if (/^reads?$/.test(verb) && !READABLE.test(before?.lower ?? "")) return true;
  if (verb === "asked" && before?.text === "," && tokens[index - 2]?.kind === "word" && ABOUT_WHAT.test(after))
    return true;
  if (verb.endsWith("ing") && /^(?:of|from|about|against|in|on|to|with|at)$/.test(before?.lower ?? "")) return true;
  if (verb.startsWith("call") && /^(?:in|off|up)$/.test(after)) return true;
  if (/^(?:the|a|an|this|that|its|their|his|her|these|those|such|any|no|some)$/.test(before?.lower ?? "")) {
    return !(before?.lower === "that" && verb === "said");
  }
  return PREPOSITIONS.has(before?.lower ?? "") && !verb.endsWith("ing");
}

/** "The statement read": a sign or a book that somebody reads says nothing of its own. */
const READABLE = /^(?:statement|letter|text|message|note|post|resolution|communique|report|draft|email|tweet|memo)$/;

/** "Oda, asked about it, laughed." */
const ABOUT_WHAT = /^(?:about|whether|if|what|how|why|when|where|who|by|for|to)$/;

function subjectOf(
  tokens: readonly EnglishToken[],
  verb: number,
): { subject: EnglishSubject; isInverted: boolean } | null {
  const lower = tokens[verb]?.lower ?? "";
  if (lower === "saying" && tokens[verb - 1]?.lower === "as") return quotedAsSaying(tokens, verb - 1);
  const reputed = saidToHave(tokens, verb);
  if (reputed !== null) return plain(subjectBefore(tokens, reputed));
  const finite = tokens[verb - 1]?.lower === "to" ? goesOnTo(tokens, verb - 1) : null;
  if (finite !== null) return plain(subjectBefore(tokens, finite));
  let at = verb - 1;
  while (BEFORE_VERB.has(tokens[at]?.lower ?? "")) at--;
  const isParticiple = lower.endsWith("ing");
  if (BE.has(tokens[at]?.lower ?? ""))
    return isParticiple ? plain(subjectBefore(tokens, at)) : passiveSubject(tokens, verb);
  if (isParticiple) return plain(participleSubject(tokens, verb));
  const inverted = invertedSubject(tokens, verb);
  return inverted ? { subject: inverted, isInverted: true } : plain(subjectBefore(tokens, verb));
}

function plain(subject: EnglishSubject) {
  return { subject, isInverted: false };
}

/** "Gao was said to have replied": where "was" stands, before which Gao does. */
function saidToHave(tokens: readonly EnglishToken[], verb: number): number | null {
  const isReputed =
    tokens[verb - 1]?.lower === "have" &&
    tokens[verb - 2]?.lower === "to" &&
    /^(?:said|reported|believed|understood|thought|alleged|known)$/.test(tokens[verb - 3]?.lower ?? "");
  return isReputed && BE.has(tokens[verb - 4]?.lower ?? "") ? verb - 4 : null;
}

/** "The agency quoted Kim as saying": it is Kim who says. */
function quotesAsSaying(tokens: readonly EnglishToken[], verb: number): boolean {
  if (!/^(?:quoted|quotes|quoting|cited|cites|citing)$/.test(tokens[verb]?.lower ?? "")) return false;
  const ahead = tokens.slice(verb + 1, verb + 1 + MAX_INVERTED_WORDS);
  return ahead.some((token, at) => token.lower === "as" && ahead[at + 1]?.lower === "saying");
}

/** "Kim was quoted as saying", "quoted Kim as saying". */
function quotedAsSaying(tokens: readonly EnglishToken[], as: number) {
  for (let at = as - 1; at >= Math.max(0, as - MAX_INVERTED_WORDS); at--) {
    if (!/^(?:quoted|quoting|cited|citing)$/.test(tokens[at]?.lower ?? "")) continue;
    const isPassive = tokens[at + 1]?.lower === "by" && BE.has(tokens[at - 1]?.lower ?? "");
    // What the agency quotes stands before it: "The sea is open, the agency quoted Kim as saying."
    if (at < as - 1 && !isPassive)
      return plain({ ...subjectEndingAt(tokens, as), from: Math.min(at, subjectBefore(tokens, at).from) });
    let be = at - 1;
    while (BEFORE_VERB.has(tokens[be]?.lower ?? "")) be--;
    return BE.has(tokens[be]?.lower ?? "") ? plain(subjectBefore(tokens, be)) : null;
  }
  return null;
}

/** ", saying" and "while warning" go on with whoever spoke before; "a statement saying" does not. */
function participleSubject(tokens: readonly EnglishToken[], verb: number): EnglishSubject {
  const before = tokens[verb - 1];
  const goesOn =
    before?.text === "," ||
    before?.kind === "quotation" ||
    /^(?:and|but|while|by|before|after|without)$/.test(before?.lower ?? "") ||
    // "was fined for calling": whom it befell; "scolded her for calling" tells of somebody else.
    (before?.lower === "for" &&
      tokens.slice(0, verb).some(({ lower }) => /^(?:was|were|is|are|been|being)$/.test(lower)));
  return goesOn ? { kind: "previous", from: verb } : { kind: "unknown", from: verb };
}

/** "was dismissed by Lunde as “meddling”" */
function passiveSubject(tokens: readonly EnglishToken[], verb: number) {
  if (tokens[verb + 1]?.lower !== "by") return null;
  let to = verb + 2;
  while (tokens[to]?.kind === "word" && !/^(?:as|in|on|at|for|who)$/.test(tokens[to]?.lower ?? "")) to++;
  const subject = subjectEndingAt(tokens.slice(verb + 2, to), to - verb - 2);
  return { subject: { ...subject, from: subject.from + verb + 2 }, isInverted: true };
}

function accordingTo(tokens: readonly EnglishToken[], index: number): ReportingClause {
  let to = index + 2;
  while (to < tokens.length && tokens[to]?.kind === "word") to++;
  // Cut off "according to", which the phrase would otherwise run into.
  const subject = subjectEndingAt(tokens.slice(index + 2, to), to - index - 2);
  const from = subject.from + index + 2;
  return { verb: index, subject: { ...subject, from }, takesClause: false, isInverted: true };
}
