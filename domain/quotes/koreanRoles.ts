import { MASK } from "./koreanSentences.ts";
import type { KoreanSentence } from "./koreanSentences.ts";
import { koreanSubject } from "./koreanSubjects.ts";
import type { Eojeol } from "./eojeols.ts";
import type { KoreanDiscourse } from "./resolveKorean.ts";

/** So few words stand between the two who speak together. */
const MAX_JOINT_WORDS = 3;

export const TOPIC = /^(?:은|는|께서는|도|께서도)$/u;

export const SUBJECT = /^(?:이|가|께서)$/u;

/** Words between two places that may be a subject: they name somebody or something that can speak. */
export function candidates({ words }: KoreanSentence, from: number, to: number, { names }: KoreanDiscourse) {
  return words.flatMap((word, index) => {
    const isRole = TOPIC.test(word.particle) || SUBJECT.test(word.particle);
    if (!isRole || word.start < from || word.end > to || word.text.includes(MASK)) return [];
    const subject = koreanSubject(words, index, names);
    if (subject.kind === "unknown" && !subject.isPerson) return [];
    return [{ word, subject: isJoint(words, index) ? ({ kind: "unknown", isPerson: true } as const) : subject }];
  });
}

/** "홍 대표와 문 대표는": what both say is nobody's own word. */
function isJoint(words: readonly Eojeol[], index: number): boolean {
  return words.slice(Math.max(0, index - MAX_JOINT_WORDS), index).some(({ particle }) => /^[과와]$/u.test(particle));
}
