import { afterCircumstances, isWorthReading, reportEnding } from "./koreanReports.ts";
import { koreanSentences, MASK } from "./koreanSentences.ts";
import type { KoreanSentence } from "./koreanSentences.ts";
import { eojeols, koreanSubject } from "./koreanSubjects.ts";
import type { Eojeol } from "./koreanSubjects.ts";
import { ADNOMINAL, NO_SPEECH, QUESTION, QUOTATIVE, REPORTING_VERB, SPOKEN } from "./koreanWords.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { ParagraphReader, ProposedSpeech } from "./proposedSpeech.ts";
import type { Quotation } from "./quotations.ts";
import { attributionOf, koreanDiscourse, resolveKorean } from "./resolveKorean.ts";
import type { KoreanDiscourse } from "./resolveKorean.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution, Registry } from "./speakers.ts";

/** "‘평화’를 거듭 강조했다": the verb follows at once; further off, the quotation marks are about a term or a title. */
const OBJECT_OF_VERB = /^\p{L}{0,2}\s(?:\p{L}+\s)?$/u;
const TOPIC = /^(?:은|는|께서는|도|께서도)$/u;
const SUBJECT = /^(?:이|가|께서)$/u;
/** "이같이 밝혔다" says of the sentence before what it was. */
const THUS = /(?:이같이|이 같이|이렇게|이처럼)\s\S*(?:다|고)/u;
/** More than this in quotation marks is no nickname or title. */
const MAX_TERM_LENGTH = 16;
/** A headline names its speaker in so many words. */
const MAX_HEADLINE_WORDS = 3;
/** "“지나치다”는 지적이 나왔다": somebody said it, and the article does not say who. */
const VOICES =
  /^\s?(?:이?라)?는\s(?:\S+\s)?(?:지적|비판|목소리|반응|주장|우려|평가|의견|말|전망|반론|불만|하소연)[이가도]\s(나온다|나왔다|나오고|제기됐다|제기된다|많다|있다)/u;
const ACCORDING_TO = /^(\S.{0,40}?)에 (?:따르면|의하면),?\s/u;

/** Rules for Korean articles: particles mark the subject and the quotation, the verb comes last, a known subject is left out. */
export function koreanReader(text: string, all: readonly Paragraph[]): ParagraphReader {
  const sentences = all.flatMap((paragraph) => koreanSentences(text, paragraph));
  const discourse = koreanDiscourse(sentences.map(({ words }) => words));
  const next = new Map(sentences.map((sentence, index) => [sentence.start, sentences[index + 1]]));
  return (paragraph) =>
    koreanSentences(text, paragraph).flatMap((sentence) =>
      readSentence(sentence, next.get(sentence.start) ?? null, discourse),
    );
}

function readSentence(
  sentence: KoreanSentence,
  next: KoreanSentence | null,
  discourse: KoreanDiscourse,
): ProposedSpeech[] {
  const direct = sentence.quoted.flatMap((quotation) => readQuotation(sentence, quotation, next, discourse) ?? []);
  if (direct.length > 0) return direct;
  const reported = readAccordingTo(sentence, discourse) ?? readIndirect(sentence, discourse);
  if (reported.length === 0) turnToTopic(sentence, discourse);
  return reported;
}

/** Null for a term, a title, a sign or somebody's question. */
function readQuotation(
  sentence: KoreanSentence,
  quotation: Quotation,
  next: KoreanSentence | null,
  discourse: KoreanDiscourse,
): ProposedSpeech | null {
  const { start, end } = quotation;
  const nothing: ProposedSpeech = { ...NOBODY, kind: "direct", verb: null, start, end, quotation };
  const rest = sentence.masked.slice(quotation.outerEnd - sentence.start);
  if (NO_SPEECH.test(rest) || QUESTION.test(rest)) return null;
  if (VOICES.test(rest)) return { ...nothing, verb: VOICES.exec(rest)?.[1] ?? null };
  const verb = verbAfter(rest);
  if (verb) {
    const verbEnd = quotation.outerEnd + verb.index + verb.text.length;
    const attribution = speakerOf(sentence, quotation, verbEnd, verb.isInner, discourse);
    return { ...nothing, ...attribution, verb: verb.text };
  }
  if (isAlone(sentence)) return { ...nothing, ...thusSaid(next, discourse) };
  const headline = headlineSpeaker(sentence, quotation, discourse);
  if (headline) return { ...nothing, ...headline };
  return isTerm(sentence, quotation) ? null : nothing;
}

type Verb = { readonly text: string; readonly index: number; readonly isInner: boolean };

/** The verb that reports a quotation. After a particle that only speech takes, it need not be one that is known. */
function verbAfter(rest: string): Verb | null {
  const verb = [...rest.matchAll(REPORTING_VERB)].find(({ index }) => /^\s?$/u.test(rest.charAt(index - 1)));
  const isSpoken = SPOKEN.test(rest);
  if (!verb) return isSpoken ? lastVerb(rest) : null;
  const behind = rest.slice(verb.index + verb[0].length);
  const isFinal = /^\p{L}*다?(?:고)?[.!]?\s*$/u.test(behind);
  const isObject = isFinal && OBJECT_OF_VERB.test(rest.slice(0, verb.index));
  if (!isSpoken && !QUOTATIVE.test(rest) && !isObject) return null;
  const isInner = ADNOMINAL.test(rest.slice(0, verb.index + verb[0].length)) && /^\s/.test(behind);
  return { text: wordAround(rest, verb.index), index: verb.index, isInner };
}

function lastVerb(rest: string): Verb | null {
  const match = /(\S+다)[.!]?\s*$/u.exec(rest);
  return match?.[1] === undefined ? null : { text: match[1], index: match.index, isInner: false };
}

function wordAround(rest: string, index: number): string {
  return /^[^\s.,!?]+(?:\s(?:묻자|물었다|말했다|있다|아꼈다))?/u.exec(rest.slice(index))?.[0] ?? "";
}

function isAlone({ masked }: KoreanSentence): boolean {
  return !/\p{L}/u.test(masked.replaceAll(MASK, ""));
}

/** "“버스는 달립니다.” 서 시장은 이같이 밝혔다": the sentence behind names the speaker. */
function thusSaid(next: KoreanSentence | null, discourse: KoreanDiscourse): Attribution & { verb?: string } {
  if (!next || next.quoted.length > 0 || !THUS.test(next.masked)) return NOBODY;
  const [topic] = candidates(next, next.start, next.end, discourse).filter(({ word }) => TOPIC.test(word.particle));
  if (!topic) return NOBODY;
  return {
    ...resolveKorean(topic.subject, topic.word.start, discourse),
    verb: /(\S+다)[.!]?\s*$/u.exec(next.masked)?.[1] ?? "",
  };
}

/** '홍도윤 "협정은 무효"': a headline has no verb, and its name may be introduced further down. */
function headlineSpeaker(
  { masked, start }: KoreanSentence,
  quotation: Quotation,
  { registry, families }: KoreanDiscourse,
): Attribution | null {
  if (/[.?!]$/u.test(masked.trimEnd())) return null;
  if (quotation.outerStart === start) return headlineSpeakerBehind(masked, start, registry);
  const phrase =
    /[^\uFFFC…·,]*$/u.exec(masked.slice(0, quotation.outerStart - start))?.[0].replace(/[,:\s]+$/u, "") ?? "";
  const words = eojeols(phrase, start).map((word) => ({ ...word, stem: word.text, particle: "" }));
  if (words.length === 0 || words.length > MAX_HEADLINE_WORDS) return null;
  const subject = koreanSubject(words, words.length - 1, families);
  if (subject.kind === "pronoun" || subject.kind === "unknown") return null;
  return attributionOf(subject, Number.POSITIVE_INFINITY, registry);
}

/** '"협조 없다"…나한별, 처리 거부' */
function headlineSpeakerBehind(masked: string, start: number, registry: Registry): Attribution | null {
  const [first] = eojeols(masked.replace(/^[\uFFFC\s…·]+/u, ""), start);
  const name = first?.text.replace(/,$/u, "") ?? "";
  const known = registry.named(name) ?? registry.named(first?.stem ?? "");
  return known ? registry.attribute(known, null) : NOBODY;
}

function isTerm({ masked, start }: KoreanSentence, quotation: Quotation): boolean {
  const length = quotation.end - quotation.start;
  const before = masked.slice(0, quotation.outerStart - start);
  const isShort = length <= MAX_TERM_LENGTH;
  return quotation.isClosed && isShort && !/:\s*$/u.test(before);
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
  discourse: KoreanDiscourse,
): Attribution {
  const before = candidates(sentence, sentence.start, quotation.outerStart, discourse);
  const behind = candidates(sentence, quotation.outerEnd, verbEnd, discourse);
  const topic = before.findLast(({ word }) => TOPIC.test(word.particle));
  const nearest = before.findLast(({ word }) => SUBJECT.test(word.particle));
  const chosen = isInner ? nearest : (topic ?? behind.at(-1) ?? nearest);
  if (chosen) return resolveKorean(chosen.subject, chosen.word.start, discourse);
  const hasSubject =
    before.length + behind.length > 0 ||
    sentence.words.some((word) => TOPIC.test(word.particle) && word.end <= quotation.outerStart);
  return isInner || hasSubject ? NOBODY : discourse.last;
}

/** Words between two places that may be a subject: they name somebody or something that can speak. */
function candidates({ words }: KoreanSentence, from: number, to: number, { families }: KoreanDiscourse) {
  return words.flatMap((word, index) => {
    const isRole = TOPIC.test(word.particle) || SUBJECT.test(word.particle);
    if (!isRole || word.start < from || word.end > to || word.text.includes(MASK)) return [];
    const subject = koreanSubject(words, index, families);
    if (subject.kind === "unknown" && !subject.isPerson) return [];
    return [{ word, subject: isJoint(words, index) ? ({ kind: "unknown", isPerson: true } as const) : subject }];
  });
}

/** "홍 대표와 문 대표는": what both say is nobody's own word. */
function isJoint(words: readonly Eojeol[], index: number): boolean {
  return words.slice(Math.max(0, index - MAX_HEADLINE_WORDS), index).some(({ particle }) => /^[과와]$/u.test(particle));
}

/** A sentence in which somebody is the topic and says nothing: a "그는" that follows is theirs. */
function turnToTopic(sentence: KoreanSentence, discourse: KoreanDiscourse) {
  const topic = candidates(sentence, sentence.start, sentence.end, discourse).find(({ word }) =>
    TOPIC.test(word.particle),
  );
  if (topic && topic.subject.kind !== "organisation") resolveKorean(topic.subject, topic.word.start, discourse);
}

/** "외교부는 ...을 규탄한다고 밝혔다": the words between the subject and "-고" are what was said. */
function readIndirect(sentence: KoreanSentence, discourse: KoreanDiscourse): ProposedSpeech[] {
  const ending = reportEnding(sentence.masked);
  if (!ending) return [];
  const to = sentence.start + ending.to;
  const subjects = candidates(sentence, sentence.start, to, discourse);
  const spoken = subjects.find(({ word }) => TOPIC.test(word.particle)) ?? subjects[0];
  const behindSubject = spoken ? spoken.word.end - sentence.start : 0;
  const from = sentence.start + afterCircumstances(sentence.masked, behindSubject, ending.to);
  if (!isWorthReading(from, to)) return [];
  const attribution = spoken ? resolveKorean(spoken.subject, spoken.word.start, discourse) : discourse.last;
  return [{ ...attribution, kind: "reported", verb: ending.verb, start: from, end: to, quotation: null }];
}

/** "심 청장에 따르면 접종률은 두 배 높다." */
function readAccordingTo(sentence: KoreanSentence, discourse: KoreanDiscourse): ProposedSpeech[] | null {
  const match = ACCORDING_TO.exec(sentence.masked);
  const source = match?.[1];
  if (!match || source === undefined || sentence.quoted.length > 0) return null;
  const words = eojeols(source, sentence.start).map((word) => ({ ...word, stem: word.text, particle: "" }));
  const subject = koreanSubject(words, words.length - 1, discourse.families);
  const attribution = resolveKorean(subject, sentence.start, discourse);
  const start = sentence.start + match[0].length;
  const end = sentence.start + sentence.masked.replace(/[.\s]+$/u, "").length;
  return [{ ...attribution, kind: "reported", verb: "따르면", start, end, quotation: null }];
}
