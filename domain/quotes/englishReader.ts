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
  const discourse: Discourse = { person: null, attribution: NOBODY };
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
    const { start, end } = token.quotation;
    const attribution = clause?.attribution ?? NOBODY;
    return [{ ...attribution, kind: "direct" as const, verb: verbOf(clause), start, end, quotation: token.quotation }];
  });

  function verbOf(clause: ResolvedClause | null): string | null {
    const owner = clause && read.find((candidate) => candidate.clauses.includes(clause));
    return clause && owner ? verbText(owner, clause) : null;
  }
}

/** A sentence that is nothing but a quotation goes on with the speech before it, or leads up to the one behind it. */
function neighbouringClause(read: readonly ReadSentence[], index: number): ResolvedClause | null {
  if (!read[index]?.tokens.every((token) => token.kind !== "word")) return null;
  const before = read[index - 1];
  if (before && before.clauses.length > 0) {
    const speakers = new Set(before.clauses.map((clause) => clause.attribution.speaker));
    return speakers.size === 1 ? (before.clauses.at(-1) ?? null) : null;
  }
  const behind = read[index + 1];
  const opens = behind?.tokens[0]?.kind === "quotation";
  return behind && opens && !before ? clauseOfQuotation(behind.tokens, 0, behind.clauses) : null;
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
