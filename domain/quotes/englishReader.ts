import { clauseOfQuotation } from "./englishAttribution.ts";
import { englishClauses } from "./englishClauses.ts";
import { englishReports } from "./englishReports.ts";
import { englishTokens } from "./englishTokens.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { introduceEnglish } from "./introduceEnglish.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { ParagraphReader, ProposedSpeech } from "./proposedSpeech.ts";
import { quotations } from "./quotations.ts";
import { resolveEnglish } from "./resolveEnglish.ts";
import type { Discourse, ResolvedClause } from "./resolveEnglish.ts";
import { sentences } from "./sentences.ts";
import { createRegistry, NOBODY } from "./speakers.ts";

type ReadSentence = { readonly tokens: readonly EnglishToken[]; readonly clauses: readonly ResolvedClause[] };

/** Rules for English articles. Every paragraph introduces people, captions too; only what is given to the reader is read. */
export function englishReader(text: string, all: readonly Paragraph[]): ParagraphReader {
  const registry = createRegistry();
  const discourse: Discourse = { person: null, attribution: NOBODY, body: null };
  for (const paragraph of all) for (const tokens of tokensOf(text, paragraph)) introduceEnglish(tokens, registry);

  return (paragraph) => {
    const read = tokensOf(text, paragraph).map((tokens) => ({
      tokens,
      clauses: resolveEnglish(tokens, englishClauses(tokens), registry, discourse),
    }));
    return read.flatMap((sentence, index) => [...directSpeech(read, index), ...reportedSpeech(sentence)]);
  };
}

function tokensOf(text: string, paragraph: Paragraph): EnglishToken[][] {
  const quoted = quotations(paragraph);
  return sentences(text, paragraph, quoted).map((sentence) => englishTokens(text, sentence, quoted));
}

function directSpeech(read: readonly ReadSentence[], index: number): ProposedSpeech[] {
  const sentence = read[index];
  if (!sentence) return [];
  return sentence.tokens.flatMap((token, at) => {
    if (!token.quotation) return [];
    const clause = clauseOfQuotation(sentence.tokens, at, sentence.clauses) ?? neighbouringClause(read, index);
    if (clause === null && isTerm(sentence, at)) return [];
    const { start, end } = token.quotation;
    const attribution = clause?.attribution ?? NOBODY;
    return [{ ...attribution, kind: "direct" as const, verb: verbOf(clause), start, end, quotation: token.quotation }];
  });

  function verbOf(clause: ResolvedClause | null): string | null {
    const owner = clause && read.find((candidate) => candidate.clauses.includes(clause));
    return clause && owner ? verbText(owner, clause) : null;
  }
}

/** More words than this in quotation marks are no nickname or title. */
const MAX_TERM_WORDS = 4;

/** Nobody says it and it stands inside a sentence, short and without an end of its own: a nickname, a title, a doubted word. */
function isTerm({ tokens, clauses }: ReadSentence, at: number): boolean {
  const shown = tokens[at]?.text ?? "";
  const words = shown.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isAlone = tokens.every((token) => token.kind !== "word");
  const isAfterColon = tokens[at - 1]?.text === ":";
  const isSpoken = at === 0 && /[,?!]["”’»]?$/u.test(shown);
  const isTitle = shown.match(/\p{L}{4,}/gu)?.every((word) => /^\p{Lu}\P{Lu}/u.test(word)) ?? false;
  const isUnreported = clauses.every((clause) => tokens[clause.verb]?.lower === "according");
  const isShort = words <= MAX_TERM_WORDS && isUnreported;
  return (isShort || isTitle) && !isAlone && !isAfterColon && !isSpoken && tokens[at]?.quotation?.isClosed === true;
}

/** A sentence that is nothing but a quotation goes on with the speech before it, or leads up to the one behind it. */
function neighbouringClause(read: readonly ReadSentence[], index: number): ResolvedClause | null {
  if (!read[index]?.tokens.every((token) => token.kind !== "word")) return null;
  const before = read[index - 1];
  if (before) return speakingClause(before) ?? neighbouringClause(read, index - 1);
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
  const text = sentence.tokens[clause.verb]?.text ?? null;
  return text?.toLowerCase() === "according" ? "according to" : text;
}
