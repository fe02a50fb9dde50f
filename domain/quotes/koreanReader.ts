import { eojeols, koreanSubject } from "./koreanSubjects.ts";
import type { Eojeol, KoreanSubject } from "./koreanSubjects.ts";
import { ADNOMINAL, INDIRECT, QUOTATIVE, REPORTING_VERB, TITLES } from "./koreanWords.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { ParagraphReader, ProposedSpeech } from "./proposedSpeech.ts";
import { quotations } from "./quotations.ts";
import type { Quotation } from "./quotations.ts";
import { sentences } from "./sentences.ts";
import { createRegistry, NOBODY } from "./speakers.ts";
import type { Attribution, Registry } from "./speakers.ts";

type KoreanSentence = {
  readonly start: number;
  readonly end: number;
  /** The sentence with every quotation blanked out, so that its words are the article's own. */
  readonly masked: string;
  readonly words: readonly Eojeol[];
  readonly quoted: readonly Quotation[];
};

type Discourse = { registry: Registry; last: Attribution };

const MASK = "\uFFFC";

/** "‘평화’를 거듭 강조했다": the verb follows at once; further off, the quotation marks are about a term or a title. */
const OBJECT_OF_VERB = /^\p{L}{0,2}\s(?:\p{L}+\s)?$/u;
const MIN_REPORTED_LENGTH = 8;
const TOPIC = /^(?:은|는|께서는|도|께서도)$/u;
const SUBJECT = /^(?:이|가|께서)$/u;

/** Rules for Korean articles: particles mark the subject and the quotation, the verb comes last, a known subject is left out. */
export function koreanReader(text: string, all: readonly Paragraph[]): ParagraphReader {
  const discourse: Discourse = { registry: createRegistry(), last: NOBODY };
  for (const sentence of all.flatMap((paragraph) => sentencesOf(text, paragraph)))
    introduce(sentence, discourse.registry);
  return (paragraph) => sentencesOf(text, paragraph).flatMap((sentence) => readSentence(sentence, discourse));
}

function sentencesOf(text: string, paragraph: Paragraph): KoreanSentence[] {
  const all = quotations(paragraph);
  return sentences(text, paragraph, all).map(({ start, end }) => {
    const quoted = all.filter((quotation) => quotation.outerStart >= start && quotation.outerEnd <= end);
    const masked = quoted.reduce(
      (frame, { outerStart, outerEnd }) => {
        const from = outerStart - start;
        return frame.slice(0, from) + MASK.repeat(outerEnd - outerStart) + frame.slice(outerEnd - start);
      },
      text.slice(start, end),
    );
    return { start, end, masked, quoted, words: eojeols(masked, start) };
  });
}

function introduce({ words }: KoreanSentence, registry: Registry) {
  for (const [index, word] of words.entries()) {
    if (!TITLES.some((title) => word.stem.endsWith(title))) continue;
    const subject = koreanSubject(words, index);
    if (subject.kind !== "person" || subject.isShort) continue;
    const { name, office, organisation } = subject;
    const parts = name.split(" ");
    const shortNames = parts.length === 1 && name.length === 3 ? [name.charAt(0)] : [parts.at(-1) ?? name];
    registry.introduce({ name, shortNames, office, organisation }, word.start);
  }
}

function readSentence(sentence: KoreanSentence, discourse: Discourse): ProposedSpeech[] {
  const direct = sentence.quoted.map((quotation) => readQuotation(sentence, quotation, discourse));
  return direct.length > 0 ? direct : readIndirect(sentence, discourse);
}

function readQuotation(sentence: KoreanSentence, quotation: Quotation, discourse: Discourse): ProposedSpeech {
  const { start, end } = quotation;
  const nothing: ProposedSpeech = { ...NOBODY, kind: "direct", verb: null, start, end, quotation };
  const rest = sentence.masked.slice(quotation.outerEnd - sentence.start);
  const verb = [...rest.matchAll(REPORTING_VERB)][0];
  // A standing quotation without a verb may be anybody's; so may a term in quotation marks.
  if (!verb) return nothing;
  const isQuotative = QUOTATIVE.test(rest);
  const isFinal = /^\p{L}*다?(?:고)?[.!]?\s*$/u.test(rest.slice(verb.index + verb[0].length));
  const isObject = isFinal && OBJECT_OF_VERB.test(rest.slice(0, verb.index));
  if (!isQuotative && !isObject) return nothing;
  const verbEnd = quotation.outerEnd + verb.index + verb[0].length;
  const attribution = speakerOf(sentence, quotation, verbEnd, isAdnominal(rest, verb), discourse);
  return { ...nothing, ...attribution, verb: wordAround(rest, verb.index) };
}

function isAdnominal(rest: string, verb: RegExpMatchArray): boolean {
  const index = verb.index ?? 0;
  return ADNOMINAL.test(rest.slice(0, index + verb[0].length)) && /^\s/.test(rest.slice(index + verb[0].length));
}

function wordAround(rest: string, index: number): string {
  return /^[^\s.,!?]+/u.exec(rest.slice(index))?.[0] ?? "";
}

/**
 * The sentence's topic (은/는) speaks at its end; before a noun ("라고 주장한 데 대해") the nearest subject (이/가) does. With
 * neither, the one who spoke last goes on.
 */
function speakerOf(
  sentence: KoreanSentence,
  quotation: Quotation,
  verbEnd: number,
  isInner: boolean,
  discourse: Discourse,
): Attribution {
  const before = candidates(sentence, sentence.start, quotation.outerStart);
  const behind = candidates(sentence, quotation.outerEnd, verbEnd);
  const topic = before.findLast(({ word }) => TOPIC.test(word.particle));
  const nearest = before.findLast(({ word }) => SUBJECT.test(word.particle));
  const chosen = isInner ? nearest : (topic ?? behind.at(-1) ?? nearest);
  if (chosen) return resolve(chosen.subject, chosen.word.start, discourse);
  const hasSubject =
    before.length + behind.length > 0 ||
    sentence.words.some((word) => TOPIC.test(word.particle) && word.end <= quotation.outerStart);
  return isInner || hasSubject ? NOBODY : discourse.last;
}

/** Words between two places that may be a subject: they name somebody or something that can speak. */
function candidates(sentence: KoreanSentence, from: number, to: number) {
  return sentence.words.flatMap((word, index) => {
    const isRole = TOPIC.test(word.particle) || SUBJECT.test(word.particle);
    if (!isRole || word.start < from || word.end > to || word.text.includes(MASK)) return [];
    const subject = koreanSubject(sentence.words, index);
    return subject.kind === "unknown" && !subject.isPerson ? [] : [{ word, subject }];
  });
}

function resolve(subject: KoreanSubject, at: number, discourse: Discourse): Attribution {
  if (subject.kind === "pronoun") return discourse.last;
  const attribution = attributionOf(subject, at, discourse.registry);
  // A body that speaks does not change whom "그는" means; somebody unnamed does.
  if (subject.kind !== "organisation") discourse.last = attribution.speaker === null ? NOBODY : attribution;
  return attribution;
}

function attributionOf(
  subject: Exclude<KoreanSubject, { kind: "pronoun" }>,
  at: number,
  registry: Registry,
): Attribution {
  switch (subject.kind) {
    case "organisation":
      return { ...NOBODY, organisation: subject.name };
    case "unknown":
      return NOBODY;
    case "title":
      return byTitle(subject.office, subject.organisation, at, registry);
    case "person":
      return subject.isShort ? byShortName(subject, at, registry) : byFullName(subject, at, registry);
  }
}

function byTitle(office: string, organisation: string | null, at: number, registry: Registry): Attribution {
  const holders = registry.all().filter((person) => {
    const isHolder = person.office === office && (organisation === null || person.organisation === organisation);
    return isHolder && person.mentions.some((mention) => mention <= at);
  });
  const [only] = holders;
  return only && holders.length === 1 ? registry.attribute(only, null) : { ...NOBODY, office, organisation };
}

type KoreanPerson = Extract<KoreanSubject, { kind: "person" }>;

/** "홍 대표" is the one of that family name and that title; a title nobody of the name holds proves nobody. */
function byShortName(subject: KoreanPerson, at: number, registry: Registry): Attribution {
  const known = registry.byShortName(subject.name).filter((person) => person.mentions.some((mention) => mention <= at));
  const holders = known.filter(
    (person) => person.office === subject.office || person.office?.endsWith(subject.office ?? "\0"),
  );
  const [only] = holders;
  if (only && holders.length === 1) return { ...registry.attribute(only, subject.name), ambiguous: known.length > 1 };
  const isForeign = subject.name.length > 1;
  return isForeign && known.length === 0
    ? { ...NOBODY, speaker: subject.name, office: subject.office }
    : { ...NOBODY, office: subject.office };
}

function byFullName(subject: KoreanPerson, at: number, registry: Registry): Attribution {
  const known = registry.named(subject.name);
  // "김하나는" without a title may as well be a common word, unless the article has introduced that name.
  if (!known) return NOBODY;
  known.mentions.push(at);
  return registry.attribute(known, null);
}

/** "외교부는 ...을 규탄한다고 밝혔다": the words between the subject and "-고" are what was said. */
function readIndirect(sentence: KoreanSentence, discourse: Discourse): ProposedSpeech[] {
  const ending = [...sentence.masked.matchAll(INDIRECT)].at(-1);
  if (!ending) return [];
  const verbStart = ending.index + ending[0].length;
  const verb = /^\s+(?:\p{L}+\s)?(\p{L}+다)[.!]?\s*$/u.exec(sentence.masked.slice(verbStart))?.[1];
  if (!verb || ![...verb.matchAll(REPORTING_VERB)].some((match) => match.index === 0)) return [];
  const to = sentence.start + verbStart - 1;
  const spoken = candidates(sentence, sentence.start, to).find(({ word }) => TOPIC.test(word.particle));
  if (!spoken) return [];
  const from = sentence.masked.slice(spoken.word.end - sentence.start).search(/\S/) + spoken.word.end;
  const attribution = resolve(spoken.subject, spoken.word.start, discourse);
  const isClear = attribution.speaker !== null || attribution.organisation !== null;
  if (!isClear || to - from < MIN_REPORTED_LENGTH) return [];
  return [{ ...attribution, kind: "reported", verb, start: from, end: to, quotation: null }];
}
