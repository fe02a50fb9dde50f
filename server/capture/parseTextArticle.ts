import type { ParsedArticle } from "./article.ts";
import { articleLanguage } from "./articleLanguage.ts";
import { bylineAuthors } from "./bylines.ts";
import { outletFromUrl } from "./htmlMetadata.ts";
import { isoDate } from "./isoDate.ts";

const BULLET = /^(?:[•·∙‣◦*+-]|ⓕ|©|▶|■|◆)\s*/u;
const SENTENCE_END = /[.!?。…]["”’'」』)\]]*$/u;
const E_MAIL = /([\p{L}\d._%+-]+)@((?:[\w-]+\.)+[a-z]{2,})/iu;
const MODIFIED = /updated|modified|edited|수정|최종/iu;

/** Fewer words than this between full stops is a button or a label. */
const MIN_SENTENCE_WORDS = 5;
const MIN_TITLE_WORDS = 4;
const MAX_TITLE_LENGTH = 200;
const MAX_DATE_LINE_LENGTH = 90;
const MAX_LABEL_WORDS = 4;

/**
 * Reads an article pasted as plain text. The lines of the page around it (labels and lists before the headline and between
 * headline and text, whatever follows the last sentence) and repeated captions go; no sentence does.
 */
export function parseTextArticle(content: string, url: string | null): ParsedArticle {
  const lines = content
    .normalize("NFC")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u00A0]+/g, " ").trim());
  const filled = lines.filter((line) => line !== "");
  const { head, body, tail } = parts(filled);
  const title = head.find(isTitle) ?? null;
  const frame = [...head, ...tail];
  const dates = frame.filter((line) => line.length <= MAX_DATE_LINE_LENGTH && !isTitle(line)).flatMap(datesOf);
  const kept = [
    ...head.slice(title === null ? 0 : head.indexOf(title) + 1).filter(isPartOfArticle),
    ...body.filter((line) => bylineAuthors(line).length === 0),
  ];
  const text = withoutRepeatedLabels(kept, filled).join("\n\n");
  return {
    title,
    outlet: outletFromUrl(url) ?? outletFromMail(tail) ?? outletFromMail(head),
    authors: [...new Set(filled.flatMap(bylineAuthors))],
    publishedAt: dates.find((date) => !date.isModified)?.iso ?? null,
    modifiedAt: dates.find((date) => date.isModified)?.iso ?? null,
    language: articleLanguage(null, text),
    section: null,
    text,
  };
}

/** The body runs from the first to the last sentence. */
function parts(lines: readonly string[]) {
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
    words(line) >= (isKorean ? MIN_SENTENCE_WORDS - 2 : MIN_SENTENCE_WORDS) &&
    !BULLET.test(line)
  );
}

function isTitle(line: string): boolean {
  if (BULLET.test(line) || line.length > MAX_TITLE_LENGTH || E_MAIL.test(line) || bylineAuthors(line).length > 0)
    return false;
  const isDateLine = isoDate(line) !== null && words(line.replace(/[\d:./년월일-]+/gu, " ").trim()) < MIN_TITLE_WORDS;
  const minimum = /\p{Script=Hangul}/u.test(line) ? MIN_TITLE_WORDS - 1 : MIN_TITLE_WORDS;
  return !isDateLine && words(line) >= minimum;
}

/** Below the headline a subtitle or a caption belongs to the article; bullets, labels, bylines and dates do not. */
function isPartOfArticle(line: string): boolean {
  const isDateLine =
    line.length <= MAX_DATE_LINE_LENGTH && isoDate(line) !== null && words(line) <= MAX_LABEL_WORDS * 2;
  return (
    !(BULLET.test(line) && words(line) <= MAX_LABEL_WORDS + 1) &&
    words(line) >= MIN_TITLE_WORDS &&
    bylineAuthors(line).length === 0 &&
    !isDateLine
  );
}

/** A line that stands in the text twice is a caption or a label: it stays once. */
function withoutRepeatedLabels(kept: readonly string[], all: readonly string[]): string[] {
  const counts = Map.groupBy(all, (line) => line);
  return kept.filter((line, index) => (counts.get(line)?.length ?? 0) < 2 || kept.indexOf(line) === index);
}

function datesOf(line: string): { readonly iso: string; readonly isModified: boolean }[] {
  const iso = isoDate(line);
  return iso === null ? [] : [{ iso, isModified: MODIFIED.test(line) }];
}

function outletFromMail(lines: readonly string[]): string | null {
  return (
    lines
      .map((line) => E_MAIL.exec(line)?.[2]?.toLowerCase())
      .find((host) => host !== undefined && !FREE_MAIL.test(host)) ?? null
  );
}

const FREE_MAIL = /^(?:gmail|naver|daum|hanmail|outlook|hotmail|yahoo|proton|icloud)\./;
