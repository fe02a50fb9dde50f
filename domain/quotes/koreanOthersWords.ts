import type { KoreanSentence } from "./koreanSentences.ts";
import { titleOf } from "./koreanNounPhrases.ts";
import { koreanSubject } from "./koreanSubjects.ts";
import type { Quotation } from "./quotations.ts";
import { resolveKorean } from "./resolveKorean.ts";
import type { KoreanDiscourse } from "./resolveKorean.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution } from "./speakers.ts";

/** "문 의원의 “늦었다”는 발언에": what the sentence answers to; its topic did not say it. */
const ANSWERED =
  /^\s?(?:이?라)?는\s(?:\S+\s){0,2}?(?:발언|말|주장|지적|비판|언급|글|해명|답변|제안|요구|약속|설명|표현|평가)(?:에|과|와|이\s|가\s)/u;
/** "“늦었다”고 말한 문 의원을": whoever the verb stands before. */
const WHO_SAID = /^\s?(?:이?라)?고\s(?:\S+\s)?\S*(?:한|힌|은|쓴|던)\s/u;
/** "“늦었다”는 게 홍 대표의 설명이다" */
const STANCE_OF =
  /^\s?(?:이?라)?는\s(?:게|것이|것은|것)\s\S.{0,40}?의\s(?:입장|설명|주장|생각|판단|분석|지적|전망|견해|말|얘기)(?:이다|이었다)/u;

/** "“늦었다”는 것이 그의 설명이다" */
const THEIR_STANCE = /^\s?(?:이?라)?는\s(?:게|것이|것은|것)\s(?:그|그녀)의\s/u;

/** The name may have its office and its body behind it. */
const MAX_PHRASE_WORDS = 5;

/**
 * The speaker of a quotation that the sentence mentions rather than makes, told by the noun before or behind it; null when
 * the sentence has no such form. Nobody when it has, and names nobody.
 */
export function speakerOfMentioned(
  sentence: KoreanSentence,
  quotation: Quotation,
  discourse: KoreanDiscourse,
): Attribution | null {
  const rest = sentence.masked.slice(quotation.outerEnd - sentence.start);
  const behind = sentence.words.findIndex(({ start }) => start >= quotation.outerEnd);
  if (ANSWERED.test(rest)) return ownerBefore(sentence, quotation, discourse);
  if (THEIR_STANCE.test(rest)) return discourse.last;
  if (STANCE_OF.test(rest)) return personFrom(sentence, behind, discourse) ?? NOBODY;
  return WHO_SAID.test(rest) ? personFrom(sentence, behind, discourse) : null;
}

/** "문세라 의원의 “…”" */
function ownerBefore({ words }: KoreanSentence, { outerStart }: Quotation, discourse: KoreanDiscourse): Attribution {
  const index = words.findLastIndex(({ end }) => end <= outerStart);
  const owner = words[index];
  if (!owner || owner.particle !== "의") return NOBODY;
  return mentioned(words, index, discourse);
}

/** The first whole noun phrase behind that names a person: "문세라 의원을", "홍도윤 대표의". */
function personFrom({ words }: KoreanSentence, from: number, discourse: KoreanDiscourse): Attribution | null {
  if (from === -1) return null;
  const end = Math.min(words.length, from + MAX_PHRASE_WORDS);
  const phrase = words.map((word) => ({ ...word, stem: word.stem.replace(/에$/u, "") }));
  for (let index = from; index < end; index++) {
    const isWhole = phrase[index]?.stem !== phrase[index]?.text && titleOf(phrase[index]?.stem ?? "") !== null;
    if (isWhole) return mentioned(phrase, index, discourse);
  }
  return null;
}

/** Only a name is told so much of; whom "그는" means does not change. */
function mentioned(words: KoreanSentence["words"], index: number, discourse: KoreanDiscourse): Attribution {
  const subject = koreanSubject(words, index, discourse.names);
  const { last } = discourse;
  const attribution = subject.kind === "person" ? resolveKorean(subject, words[index]?.start ?? 0, discourse) : NOBODY;
  discourse.last = last;
  return attribution;
}
