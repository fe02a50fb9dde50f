import { speakerOfMentioned } from "./koreanOthersWords.ts";
import { koreanSentences, MASK } from "./koreanSentences.ts";
import type { KoreanSentence } from "./koreanSentences.ts";
import { eojeols } from "./eojeols.ts";
import { titleOf } from "./koreanNounPhrases.ts";
import { koreanSubject } from "./koreanSubjects.ts";
import { verbAfter } from "./koreanVerbs.ts";
import type { Verb } from "./koreanVerbs.ts";
import { NO_SPEECH, QUESTION, SPOKEN, VOICED } from "./koreanWords.ts";
import { apposedNames } from "./apposedNames.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { ParagraphReader, ProposedSpeech } from "./proposedSpeech.ts";
import type { Quotation } from "./quotations.ts";
import { attributionOf, koreanDiscourse, resolveKorean } from "./resolveKorean.ts";
import type { KoreanDiscourse } from "./resolveKorean.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution, Registry } from "./speakers.ts";
import { coordinated } from "./koreanCoordination.ts";
import { candidates, SUBJECT, TOPIC } from "./koreanRoles.ts";
import { readAccordingTo, readBehind, readIndirect } from "./readKoreanReports.ts";

/** "이같이 밝혔다" says of the sentence before what it was. */
const THUS = /(?:이같이|이 같이|이렇게|이처럼)\s\S*(?:다|고)|(?:며|면서|채)\s(?:말했다|털어놨다|되뇌었다)\.?\s*$/u;

/** More than this in quotation marks is no nickname or title. */
const MAX_TERM_LENGTH = 16;

/** A headline names its speaker in so many words. */
const MAX_HEADLINE_WORDS = 3;

/** "“지나치다”는 지적이 나왔다": somebody said it, and the article does not say who. */
const VOICES = new RegExp(
  `^\\s?(?:이?라)?는\\s(?:\\S+\\s)?(?:지적|비판|목소리|반응|주장|우려|평가|의견|말|전망|반론|불만|하소연|관측|분석|해석|경고|\\S+소리|푸념|탄식|원성|요구|제안)[이가도]\\s(?:터져\\s)?(${VOICED})`,
  "u",
);

/** Rules for Korean articles: particles mark the subject and the quotation, the verb comes last, a known subject is left out. */
export function koreanReader(text: string, all: readonly Paragraph[]): ParagraphReader {
  const sentences = all.flatMap((paragraph) => koreanSentences(text, paragraph));
  const discourse = koreanDiscourse(
    sentences.map(({ words }) => words),
    all.flatMap(apposedNames),
  );
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
  if (INTERVIEW.test(sentence.masked)) discourse.answering = whoAnswers(sentence, discourse);
  const direct = sentence.quoted.flatMap((quotation) => readQuotation(sentence, quotation, next, discourse) ?? []);
  if (direct.length > 0) return [...direct, ...readBehind(sentence, direct)];
  const reported =
    readAccordingTo(sentence, discourse) ?? coordinated(sentence).flatMap((part) => readIndirect(part, discourse));
  if (reported.length === 0) turnToTopic(sentence, discourse);
  return reported;
}

/** "다음은 권 대표와의 일문일답." */
const INTERVIEW = /(?:일문일답|문답|질의응답)(?:이다|을 정리했다|\s?내용|\s?전문)?\.?\s*$/u;

function whoAnswers({ words, start }: KoreanSentence, discourse: KoreanDiscourse): Attribution {
  const people = words.flatMap((_, index) => {
    const subject = koreanSubject(words, index, discourse.names);
    return subject.kind === "person" && titleOf(words[index + 1]?.stem ?? "") === null ? [subject] : [];
  });
  const [only] = people;
  return only && people.length === 1 ? resolveKorean(only, start, discourse) : NOBODY;
}

/** "‘언제 가느냐’고 묻자 “곧 간다”고 했다": nobody else being named, the reporter asks. */
const ASKED = /^\s?(?:이?라)?고\s(?:\S+\s)?(?:묻자|묻는|질문하자|물으니|물었더니)/u;

function isAskedByNobody(sentence: KoreanSentence, { outerStart, outerEnd }: Quotation, discourse: KoreanDiscourse) {
  const isAsked = ASKED.test(sentence.masked.slice(outerEnd - sentence.start));
  return isAsked && candidates(sentence, sentence.start, outerStart, discourse).length === 0;
}

/** "소설 속 주인공은" */
const FICTION = /(?:소설|영화|드라마|작품|만화|동화|연극|극)\s?[속중]\s/u;

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
  if (NO_SPEECH.test(rest) || QUESTION.test(rest) || isAskedByNobody(sentence, quotation, discourse)) return null;
  if (FICTION.test(sentence.masked.slice(0, quotation.outerStart - sentence.start))) return null;
  if (VOICES.test(rest)) return { ...nothing, verb: VOICES.exec(rest)?.[1] ?? null };
  const verb = verbAfter(rest);
  const mentioned = speakerOfMentioned(sentence, quotation, discourse);
  if (mentioned) return { ...nothing, ...mentioned, verb: verb?.text ?? null };
  if (verb) {
    const verbEnd = quotation.outerEnd + verb.index + verb.text.length;
    const attribution = speakerOf(sentence, quotation, verbEnd, verb, discourse);
    return { ...nothing, ...attribution, verb: verb.text };
  }
  if (isAlone(sentence)) return { ...nothing, ...(thusSaid(next, discourse) ?? discourse.answering) };
  const headline = headlineSpeaker(sentence, quotation, discourse);
  if (headline) return { ...nothing, ...headline };
  return isTerm(sentence, quotation) ? null : nothing;
}

function isAlone({ masked }: KoreanSentence): boolean {
  return !/\p{L}/u.test(masked.replaceAll(MASK, ""));
}

/** "“버스는 달립니다.” 서 시장은 이같이 밝혔다": the sentence behind names the speaker. */
function thusSaid(next: KoreanSentence | null, discourse: KoreanDiscourse): (Attribution & { verb?: string }) | null {
  if (next && next.quoted.length === 0 && WHOSE_WORDS.test(next.masked)) return whoseWords(next, discourse);
  if (!next || quotesSpeech(next) || !THUS.test(next.masked)) return null;
  const [topic] = candidates(next, next.start, next.end, discourse).filter(({ word }) => TOPIC.test(word.particle));
  if (!topic) return NOBODY;
  return {
    ...resolveKorean(topic.subject, topic.word.start, discourse),
    verb: /(\S+다)[.!]?\s*$/u.exec(next.masked)?.[1] ?? "",
  };
}

/** Rather than a term or a title. */
function quotesSpeech({ masked, start, quoted }: KoreanSentence): boolean {
  return quoted.some(({ outerEnd }) => SPOKEN.test(masked.slice(outerEnd - start)));
}

/** "홍도윤 단장의 말이다." */
const WHOSE_WORDS = /의 (?:말|얘기|이야기|설명|전언|주장|하소연|고백)(?:이다|이었다|다)[.!]?\s*$/u;

function whoseWords({ masked, words }: KoreanSentence, discourse: KoreanDiscourse): Attribution & { verb?: string } {
  const index = words.length - 2;
  const verb = words.at(-1)?.text.replace(/[.!]$/u, "") ?? "";
  const owner = words[index];
  if (!owner || !masked.includes("의 ")) return NOBODY;
  return { ...resolveKorean(koreanSubject(words, index, discourse.names), owner.start, discourse), verb };
}

/** '홍도윤 "협정은 무효"': a headline has no verb, and its name may be introduced further down. */
function headlineSpeaker(
  { masked, start }: KoreanSentence,
  quotation: Quotation,
  { registry, names }: KoreanDiscourse,
): Attribution | null {
  if (/[.?!]$/u.test(masked.trimEnd())) return null;
  if (quotation.outerStart === start) return headlineSpeakerBehind(masked, start, registry);
  const phrase =
    /[^\uFFFC…·,]*$/u.exec(masked.slice(0, quotation.outerStart - start))?.[0].replace(/[,:\s]+$/u, "") ?? "";
  const words = eojeols(phrase, start).map((word) => ({ ...word, stem: word.text, particle: "" }));
  if (words.length === 0 || words.length > MAX_HEADLINE_WORDS) return null;
  const subject = koreanSubject(words, words.length - 1, names);
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
  { isInner, isNested = false }: Verb,
  discourse: KoreanDiscourse,
): Attribution {
  const before = candidates(sentence, sentence.start, quotation.outerStart, discourse);
  const behind = candidates(sentence, quotation.outerEnd, verbEnd, discourse);
  const topic = before.findLast(({ word }) => TOPIC.test(word.particle));
  const nearest = before.findLast(({ word }) => SUBJECT.test(word.particle));
  const chosen = isInner
    ? (nearest ?? (isClause(sentence, verbEnd) ? topic : undefined))
    : ((isNested ? nearest : undefined) ?? topic ?? behind.at(-1) ?? nearest);
  if (chosen) return resolveKorean(chosen.subject, chosen.word.start, discourse);
  const hasSubject =
    before.length + behind.length > 0 ||
    sentence.words.some(
      (word) => TOPIC.test(word.particle) && !word.text.includes(MASK) && word.end <= quotation.outerStart,
    );
  return isInner || hasSubject ? NOBODY : discourse.last;
}

/** "A는 “…”고 묻자 B는": another topic stands behind, so that the first is the one who asks. */
function isClause({ words, masked, start }: KoreanSentence, verbEnd: number): boolean {
  return (
    masked.charAt(verbEnd - start - 1) === "자" &&
    words.some(({ particle, start: at }) => at > verbEnd && TOPIC.test(particle))
  );
}

/** A sentence in which somebody is the topic and says nothing: a "그는" that follows is theirs. */
function turnToTopic(sentence: KoreanSentence, discourse: KoreanDiscourse) {
  const topic = candidates(sentence, sentence.start, sentence.end, discourse).find(({ word }) =>
    TOPIC.test(word.particle),
  );
  if (topic && topic.subject.kind !== "organisation") resolveKorean(topic.subject, topic.word.start, discourse);
  if (!topic) turnToObject(sentence, discourse);
}

/** "류다온 감독을 만났다": the only person that the sentence names is the one who is heard next. */
function turnToObject({ words }: KoreanSentence, discourse: KoreanDiscourse) {
  const named = words.flatMap((word, index) => {
    const isWhole = word.particle !== "" || titleOf(words[index + 1]?.stem ?? "") === null;
    const subject = koreanSubject(words, index, discourse.names);
    return isWhole && subject.kind === "person" ? [{ word, subject }] : [];
  });
  const [only] = named;
  if (only && named.length === 1) resolveKorean(only.subject, only.word.start, discourse);
}
