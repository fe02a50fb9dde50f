import { afterCircumstances, isWorthReading, jointsIn, reportEnding } from "./koreanReports.ts";
import type { ReportEnding } from "./koreanReports.ts";
import { candidates, TOPIC } from "./koreanRoles.ts";
import { MASK } from "./koreanSentences.ts";
import type { KoreanSentence } from "./koreanSentences.ts";
import { eojeols } from "./eojeols.ts";
import { koreanSubject } from "./koreanSubjects.ts";
import type { Eojeol } from "./eojeols.ts";
import { REPORTING_VERB } from "./koreanWords.ts";
import type { ProposedSpeech } from "./proposedSpeech.ts";
import { resolveKorean } from "./resolveKorean.ts";
import type { KoreanDiscourse } from "./resolveKorean.ts";
import { NOBODY } from "./speakers.ts";

const ACCORDING_TO = /^(\S.{0,40}?)에 (?:따르면|의하면),?\s/u;

/** "외교부는 ...을 규탄한다고 밝혔다": the words between the subject and "-고" are what was said. */
export function readIndirect(sentence: KoreanSentence, discourse: KoreanDiscourse): ProposedSpeech[] {
  const stance = readStanceOf(sentence, discourse);
  if (stance) return [stance];
  const ending = reportEnding(sentence.masked);
  if (!ending) return [];
  const to = sentence.start + ending.to;
  const subjects = candidates(sentence, sentence.start, to, discourse);
  const topic = subjects.find(({ word }) => TOPIC.test(word.particle));
  const behind = candidates(sentence, to, sentence.end, discourse).at(-1);
  const spoken = behind ?? topic ?? (isClauseSubject(sentence, ending, discourse) ? undefined : subjects[0]);
  const stranger = spoken ? null : strangerIn(sentence);
  const before = behind ? undefined : (spoken?.word ?? stranger);
  const behindSubject = (before?.end ?? sentence.start) - sentence.start;
  const from = sentence.start + afterCircumstances(sentence.masked, behindSubject, ending.to);
  if (!isWorthReading(from, to) || (!spoken && !stranger && isOneWord(sentence, from, to))) return [];
  const omitted = isTopicFirst(sentence) || ending.isHearsay ? NOBODY : discourse.last;
  const told = stranger ? { ...NOBODY, organisation: stranger.stem } : omitted;
  const attribution = spoken ? resolveKorean(spoken.subject, spoken.word.start, discourse) : told;
  return clausesIn(sentence, { start: from, end: to }, discourse).map((clause) => ({
    ...attribution,
    ...clause,
    kind: "reported",
    verb: ending.verb,
    quotation: null,
  }));
}

type Span = { readonly start: number; readonly end: number };

/** "이어 정부가 늦었다고 지적했다", "정부가 늦었다는 지적이 나온다": the subject is of what is said; who says it is left out. */
function isClauseSubject({ masked }: KoreanSentence, { isHearsay }: ReportEnding, { last }: KoreanDiscourse): boolean {
  return isHearsay === true || (CONTINUES.test(masked) && last !== NOBODY);
}

const CONTINUES = /^(?:이어서?|또한?|아울러|그러면서도?|나아가|이와 함께|특히|더불어|끝으로|마지막으로),?\s/u;

/** "백년지대계라고 했다": a saying. */
function isOneWord({ masked, start }: KoreanSentence, from: number, to: number): boolean {
  return !/\s/u.test(masked.slice(from - start, to - start).trim());
}

/** "…없다며 다시 함께하고 싶다고": what only the speaker can want. */
const OWN_WILL = /(?:겠다|싶다|달라|자|야 한다)$/u;

/** What one sentence reports, part by part; a part without a verb of its own may be the reason that somebody in it gives. */
function clausesIn(sentence: KoreanSentence, { start, end }: Span, discourse: KoreanDiscourse): Span[] {
  const base = sentence.start;
  const isOwn = OWN_WILL.test(sentence.masked.slice(0, end - base));
  const joint = jointsIn(sentence.masked, start - base, end - base).find(
    ({ at, hasVerb }) => hasVerb || isOwn || candidates(sentence, start, base + at, discourse).length === 0,
  );
  if (!joint) return [{ start, end }];
  const next = base + afterCircumstances(sentence.masked, joint.end, end - base, true);
  return [{ start, end: base + joint.at }, ...clausesIn(sentence, { start: next, end }, discourse)];
}

/** "사르칸은 관영매체를 통해 ...": a topic that no rule knows speaks where when or how follows it. */
function strangerIn({ words, masked, start }: KoreanSentence): Eojeol | null {
  const [first] = words;
  if (!first || first.text.includes(MASK) || !/^(?:은|는)$/u.test(first.particle)) return null;
  const behind = first.end - start;
  return afterCircumstances(masked, behind, masked.length) > behind + 1 ? first : null;
}

/** "병력은 떠났다고 말했다": the topic may be what is spoken of, or somebody whom no rule knows. */
function isTopicFirst({ words }: KoreanSentence): boolean {
  return /^(?:은|는)$/u.test(words[0]?.particle ?? "") && words[0]?.text.includes(MASK) === false;
}

/** "A는 “…”라며 사면을 검토하겠다고 약속했다": the same speaker goes on without quotation marks. */
export function readBehind(sentence: KoreanSentence, direct: readonly ProposedSpeech[]): ProposedSpeech[] {
  const last = direct.at(-1);
  const ending = reportEnding(sentence.masked);
  const outerEnd = (last?.quotation?.outerEnd ?? sentence.end) - sentence.start;
  if (!last || !ending || ending.to <= outerEnd) return [];
  const joint = GOES_ON.exec(sentence.masked.slice(outerEnd, ending.to))?.[0];
  if (joint === undefined) return [];
  const from = sentence.start + afterCircumstances(sentence.masked, outerEnd + joint.length, ending.to, true);
  const to = sentence.start + ending.to;
  const said = sentence.masked.slice(from - sentence.start, ending.to);
  const isOther = sentence.words.some(
    (word) => word.start >= from - joint.length && word.end < to && TOPIC.test(word.particle),
  );
  if (!isWorthReading(from, to) || isOther || [...said.matchAll(REPORTING_VERB)].length > 0) return [];
  const { quotation: _, ...speech } = last;
  return [{ ...speech, kind: "reported", verb: ending.verb, start: from, end: to, quotation: null }];
}

/** What joins a quotation to speech behind it: "라며 ", "고 말하며 ", "라고 부르며 ". */
const GOES_ON = /^(?:이?라)?(?:며|면서)도?\s|^(?:이?라)?고\s\S+(?:며|면서)도?\s/u;

/** "심 청장에 따르면 접종률은 두 배 높다." */
export function readAccordingTo(sentence: KoreanSentence, discourse: KoreanDiscourse): ProposedSpeech[] | null {
  const match = ACCORDING_TO.exec(sentence.masked);
  const source = match?.[1];
  if (!match || source === undefined || sentence.quoted.length > 0) return null;
  const words = eojeols(source, sentence.start).map((word) => ({ ...word, stem: word.text, particle: "" }));
  const subject = koreanSubject(words, words.length - 1, discourse.names);
  const attribution = resolveKorean(subject, sentence.start, discourse);
  const start = sentence.start + match[0].length;
  const end = sentence.start + sentence.masked.replace(/[.\s]+$/u, "").length;
  return [{ ...attribution, kind: "reported", verb: "따르면", start, end, quotation: null }];
}

/** "줄여야 한다는 게 정부의 입장이다": the speaker stands behind what is said. */
const STANCE_OF =
  /[다라자냐]는 (?:게|것이|것은|것)\s(\S.{0,40}?)의 ((?:입장|설명|주장|생각|판단|분석|지적|전망|견해|방침|말|얘기|계획)(?:이다|이었다|이라고 한다))[.!]?\s*$/u;

function readStanceOf(sentence: KoreanSentence, discourse: KoreanDiscourse): ProposedSpeech | null {
  const match = STANCE_OF.exec(sentence.masked);
  const [, source, verb] = match ?? [];
  if (!match || source === undefined || verb === undefined || sentence.quoted.length > 0) return null;
  const words = eojeols(source, sentence.start).map((word) => ({ ...word, stem: word.text, particle: "" }));
  const subject = koreanSubject(words, words.length - 1, discourse.names);
  const attribution = resolveKorean(subject, sentence.start, discourse);
  const end = sentence.start + match.index + 1;
  return { ...attribution, kind: "reported", verb, start: sentence.start, end, quotation: null };
}
