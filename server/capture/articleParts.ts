import { bylineAuthors } from "./bylines.ts";
import { isCredit } from "./creditLine.ts";
import { isoDate } from "./isoDate.ts";
import { isNavigation, MAX_DATE_LINE_LENGTH, MIN_TITLE_WORDS } from "./textTitle.ts";

const BULLET = /^(?:[•·∙‣◦*+-]|ⓕ|©|▶|■|◆)\s*/u;
const SENTENCE_END = /[.!?。…]["”’'」』)\]]*$/u;

/** Fewer words than this between full stops is a button or a label. */
const MIN_SENTENCE_WORDS = 5;
/** "Share this article": a label, a button. */
const MAX_LABEL_WORDS = 4;

/** The lines of a page: what stands before its first sentence, up to its last, and after it. */
export function articleParts(lines: readonly string[]) {
  const first = Math.max(0, lines.findIndex(isSentence));
  const last = lines.findLastIndex(isSentence);
  const to = last === -1 ? lines.length : last + 1;
  return { head: lines.slice(0, first), body: lines.slice(first, to), tail: lines.slice(to) };
}

function words(line: string): number {
  return line.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function isSentence(line: string): boolean {
  const isKorean = /\p{Script=Hangul}/u.test(line);
  return (
    SENTENCE_END.test(line) &&
    !isCredit(line) &&
    !isNavigation(line) &&
    words(line) >= (isKorean ? MIN_SENTENCE_WORDS - 2 : MIN_SENTENCE_WORDS) &&
    !BULLET.test(line)
  );
}

/** Below the headline a subtitle or a caption belongs to the article; bullets, labels, bylines and dates do not. */
export function isPartOfArticle(line: string): boolean {
  const isDateLine =
    line.length <= MAX_DATE_LINE_LENGTH && isoDate(line) !== null && words(line) <= MAX_LABEL_WORDS * 2;
  return (
    !(BULLET.test(line) && words(line) <= MAX_LABEL_WORDS + 1) &&
    words(line) >= MIN_TITLE_WORDS &&
    bylineAuthors(line).length === 0 &&
    !isNavigation(line) &&
    !isCredit(line) &&
    !isDateLine
  );
}

/**
 * A page's lines without those around the article: labels and lists before its text, and what follows the first label after
 * its last sentence ("Top 10 Stories" and the headlines below it). A last line that lacks its full stop stays.
 */
export function withoutPageFrame(lines: readonly string[]): string[] {
  const { head, body, tail } = articleParts(lines);
  const label = tail.findIndex((line) => !isPartOfArticle(line));
  return [...head.filter(isPartOfArticle), ...body, ...(label === -1 ? tail : tail.slice(0, label))];
}
