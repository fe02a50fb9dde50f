import { clauseOfQuotation, closingClause, followsColon } from "./englishAttribution.ts";
import { englishBodies } from "./englishBodies.ts";
import { englishClauses } from "./englishClauses.ts";
import { englishReports, isSource } from "./englishReports.ts";
import { englishTokens } from "./englishTokens.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { introduceEnglish } from "./introduceEnglish.ts";
import { surnamesAlone } from "./knownNames.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { ParagraphReader, ProposedSpeech } from "./proposedSpeech.ts";
import { quotations } from "./quotations.ts";
import { resolveEnglish, subjectOfSentence } from "./resolveEnglish.ts";
import type { ResolvedClause } from "./resolveEnglish.ts";
import type { Discourse } from "./resolveSubject.ts";
import { sentences as splitSentences } from "./sentences.ts";
import { createRegistry, NOBODY } from "./speakers.ts";
import type { Attribution } from "./speakers.ts";

type ReadSentence = {
  readonly tokens: readonly EnglishToken[];
  readonly clauses: readonly ResolvedClause[];
  readonly about: Attribution;
};

/** Rules for English articles. Every paragraph introduces people, captions too; only what is given to the reader is read. */
export function englishReader(text: string, all: readonly Paragraph[]): ParagraphReader {
  const registry = createRegistry();
  const sentences = all.flatMap((paragraph) => tokensOf(text, paragraph));
  const bodyNames = englishBodies(sentences);
  const discourse: Discourse = { person: null, attribution: NOBODY, contested: null, body: null, bodyNames };
  const surnames = surnamesAlone(sentences);
  for (const tokens of sentences) introduceEnglish(tokens, registry, surnames, bodyNames);

  let announced: Announcement | null = null;
  let answer: Announcement | null = null;
  return (paragraph) => {
    const read = tokensOf(text, paragraph).map((tokens) => {
      const clauses = resolveEnglish(tokens, englishClauses(tokens), registry, discourse);
      return { tokens, clauses, about: subjectOfSentence(tokens, clauses, discourse) };
    });
    const before = announced ?? answer;
    announced = announcement(read.at(-1));
    answer = isQuestion(read) && discourse.person !== null ? { ...discourse.attribution, verb: null } : null;
    return read.flatMap((sentence, index) => [...directSpeech(read, index, before), ...reportedSpeech(sentence)]);
  };
}

type Announcement = Attribution & { readonly verb: string | null };

/** "Oda wrote:" at a paragraph's end announces the quotation that the next begins with. */
function announcement(last: ReadSentence | undefined): Announcement | null {
  const clause = last?.clauses.at(-1);
  if (!last || !clause || last.tokens.at(-1)?.text !== ":") return null;
  return { ...clause.attribution, verb: verbText(last, clause) };
}

/** An interviewer's question, a paragraph of its own: the quotation that the next one begins with is the answer. */
function isQuestion(read: readonly ReadSentence[]): boolean {
  const isPlain = read.every(
    ({ tokens, clauses }) => clauses.length === 0 && tokens.every((token) => !token.quotation),
  );
  return isPlain && read.at(-1)?.tokens.at(-1)?.text === "?";
}

function tokensOf(text: string, paragraph: Paragraph): EnglishToken[][] {
  const quoted = quotations(paragraph);
  return splitSentences(text, paragraph, quoted).map((sentence) => englishTokens(text, sentence, quoted));
}

function directSpeech(read: readonly ReadSentence[], index: number, announced: Announcement | null): ProposedSpeech[] {
  const sentence = read[index];
  if (!sentence) return [];
  return sentence.tokens.flatMap((token, at) => {
    if (!token.quotation) return [];
    const near = clauseOfQuotation(sentence.tokens, at, sentence.clauses) ?? neighbouringClause(read, index);
    if (near === null && isTerm(sentence, at)) return [];
    const clause = near ?? closingClause(sentence.tokens, at, sentence.clauses);
    const { start, end } = token.quotation;
    const about = followsColon(sentence.tokens, at) ? sentence.about : NOBODY;
    const attribution = clause ? { ...clause.attribution, verb: verbOf(clause) } : { ...about, verb: null };
    const told = clause === null && index === 0 && at === 0 && announced ? announced : attribution;
    return [{ ...told, kind: "direct" as const, start, end, quotation: token.quotation }];
  });

  function verbOf(clause: ResolvedClause | null): string | null {
    const owner = clause && read.find((candidate) => candidate.clauses.includes(clause));
    return clause && owner ? verbText(owner, clause) : null;
  }
}

/** More words than this in quotation marks are no nickname or title. */
const MAX_TERM_WORDS = 4;

/** Small words that titles do not capitalise. */
const IN_TITLES = /^(?:with|from|into|onto|over|upon|under|after|before|between|about|against|without)$/;

/** Nobody says it and it stands inside a sentence, short and without an end of its own: a nickname, a title, a doubted word. */
function isTerm({ tokens, clauses }: ReadSentence, at: number): boolean {
  const shown = tokens[at]?.text ?? "";
  const words = shown.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isAlone = tokens.every((token) => token.kind !== "word");
  const isAfterColon = tokens[at - 1]?.text === ":";
  const isSpoken = at === 0 && /[,?!]["”’»]?$/u.test(shown);
  const isTitle =
    shown.match(/\p{L}{4,}/gu)?.every((word) => /^\p{Lu}\P{Lu}/u.test(word) || IN_TITLES.test(word)) ?? false;
  const isUnreported = clauses.every((clause) => isSource(tokens, clause));
  const isShort = words <= MAX_TERM_WORDS && isUnreported;
  return (isShort || isTitle) && !isAlone && !isAfterColon && !isSpoken && tokens[at]?.quotation?.isClosed === true;
}

/** So many sentences of quotations alone, one behind the other, may have one speaker; no article has more. */
const MAX_QUOTED_ALONE = 24;

/** A sentence that is nothing but a quotation goes on with the speech before it, or leads up to the one behind it. */
function neighbouringClause(
  read: readonly ReadSentence[],
  index: number,
  left = MAX_QUOTED_ALONE,
): ResolvedClause | null {
  if (left === 0 || !read[index]?.tokens.every((token) => token.kind !== "word")) return null;
  const before = read[index - 1];
  if (before) return speakingClause(before) ?? neighbouringClause(read, index - 1, left - 1);
  const behind = read[index + 1];
  const opens = behind?.tokens[0]?.kind === "quotation";
  return behind && opens ? clauseOfQuotation(behind.tokens, 0, behind.clauses) : null;
}

/** Who speaks at a sentence's end: the speaker of its last quotation, or the only one that it has. */
function speakingClause({ tokens, clauses }: ReadSentence): ResolvedClause | null {
  const last = tokens.findLastIndex((token) => token.kind === "quotation");
  const quoting = last === -1 ? null : clauseOfQuotation(tokens, last, clauses);
  if (quoting) return quoting;
  const speakers = new Set(clauses.map((clause) => clause.attribution.speaker));
  return speakers.size === 1 ? (clauses.at(-1) ?? null) : null;
}

function reportedSpeech(sentence: ReadSentence): ProposedSpeech[] {
  return englishReports(sentence.tokens, sentence.clauses).map(({ clause, from, to }) => ({
    ...clause.attribution,
    kind: "reported",
    verb: verbText(sentence, clause),
    start: sentence.tokens[from]?.start ?? 0,
    end: sentence.tokens[to - 1]?.end ?? 0,
    quotation: null,
  }));
}

function verbText(sentence: ReadSentence, clause: ResolvedClause): string | null {
  const token = sentence.tokens[clause.verb];
  const text = token?.kind === "word" ? token.text : null;
  if (!isSource(sentence.tokens, clause)) return text;
  return text?.toLowerCase() === "according" ? "according to" : "in the words of";
}
