import type { FoldedText } from "./foldTypography.ts";

const WORD = /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{N}/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Korean writes particles onto the word; a quote may leave them off, as it may not leave off an ending ("-지 않는"). */
const PARTICLES = new Set(
  "은 는 이 가 을 를 의 에 에서 에게 에는 에도 께서 와 과 도 로 으로 만 까지 부터 보다 처럼 이나 나 라고 이라고 고 라는 이라는".split(
    " ",
  ),
);
const LONGEST_PARTICLE = 3;

/**
 * Whether `from`, an offset into the folded text, is where a word begins: "art" does not occur in "party", nor "lethal
 * aid" in "non-lethal aid", nor "500" in "1,500". `original` tells a hyphen, which joins, from a dash, which parts.
 */
export function isWordStart(folded: FoldedText, original: string, from: number): boolean {
  const first = charAt(folded, from);
  const before = charAt(folded, from - 1);
  const further = charAt(folded, from - 2);
  if (!WORD.test(first)) return true;
  if (WORD.test(before)) return false;
  if (before === "'" && LATIN.test(first) && LATIN.test(further)) return false;
  if (before === "-" && joins(folded, original, from - 1) && (WORD.test(further) || DIGIT.test(first))) return false;
  return !(/[.,]/.test(before) && DIGIT.test(first) && DIGIT.test(further));
}

/** Whether a word ends before `to`; "can" does not occur in "can't". See `isWordStart`. */
export function isWordEnd(folded: FoldedText, original: string, to: number): boolean {
  const last = charAt(folded, to - 1);
  const next = charAt(folded, to);
  const further = charAt(folded, to + 1);
  if (!WORD.test(last)) return true;
  if (WORD.test(next)) return HANGUL.test(next) && isParticle(folded.text.slice(to, to + LONGEST_PARTICLE + 1));
  if (next === "'" && LATIN.test(last) && LATIN.test(further)) return false;
  if (next === "-" && joins(folded, original, to) && WORD.test(further)) return false;
  return !(/[.,]/.test(next) && DIGIT.test(last) && DIGIT.test(further));
}

function charAt(folded: FoldedText, offset: number): string {
  return folded.text.charAt(offset);
}

function isParticle(rest: string): boolean {
  return PARTICLES.has(/^\p{Script=Hangul}+/u.exec(rest)?.[0] ?? "");
}

function joins(folded: FoldedText, original: string, offset: number): boolean {
  const start = folded.starts[offset] ?? 0;
  return /^[-\u2010\u2011\u2212\uFE63\uFF0D]$/.test(original.slice(start, folded.ends[offset]));
}
