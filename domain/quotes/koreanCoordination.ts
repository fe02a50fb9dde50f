import { reportEnding } from "./koreanReports.ts";
import type { KoreanSentence } from "./koreanSentences.ts";

/** "…을 고수했고, 마 대표는": a finite verb that joins its sentence to another with a topic of its own. */
const JOINED = /(?<=[했혔였었았냈렸봤졌랐겼꼈뗐폈웠])(?:고|으며|지만|으나|는데),?\s(?=(?:\S+\s){0,4}?\S+(?:은|는)\s)/gu;

/**
 * The reports that one sentence joins, each with its verb as at a sentence's end. What joins no whole reports ("두 대를
 * 격추했고 한 대는 되돌아갔다고 밝혔다") stays whole, as does what has quotations.
 */
export function coordinated(sentence: KoreanSentence): KoreanSentence[] {
  const { masked, start, end, quoted } = sentence;
  if (quoted.length > 0) return [sentence];
  for (const { index, 0: joint } of masked.matchAll(JOINED)) {
    // The same length, so that what stands in it keeps its place.
    const clause = masked.slice(0, index) + "다".padEnd(joint.length);
    const middle = start + clause.length;
    if (reportEnding(clause) === null) continue;
    const first = part(sentence, start, middle, clause);
    return [first, ...coordinated(part(sentence, middle, end, masked.slice(clause.length)))];
  }
  return [sentence];
}

function part({ words, quoted }: KoreanSentence, start: number, end: number, masked: string): KoreanSentence {
  return { start, end, masked, quoted, words: words.filter((word) => word.start >= start && word.end <= end) };
}
