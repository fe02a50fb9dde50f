import { wordsOf } from "#domain/document/block.ts";
import { isFormula, partOfHeading, preambleKind } from "./partWords.ts";
import type { ReadParagraph } from "./readParagraph.ts";
import { readLabel, typedLabel } from "./readLabel.ts";

export type OpeningPage = {
  /** Index of the paragraph that is the title; null where one of our own files says which, or none is there. */
  readonly title: number | null;
  /** How many paragraphs stand before the preamble and the first clause. */
  readonly length: number;
  /** Whether it says what sort of document it is: then nothing of it is a clause. */
  readonly isFront: boolean;
};

/**
 * What stands above the text: the chamber's name, the header's lines, the title. The title is what the file calls it, else the
 * last line in the middle of the page, else the first line that is no line of the header. A front page names the sort of
 * document above its subject, which is the title then, and goes on to the enacting formula.
 */
export function openingPage(
  paragraphs: readonly ReadParagraph[],
  isHeaderLine: (words: string) => boolean,
): OpeningPage {
  const found = paragraphs.findIndex(beginsText);
  const opening = paragraphs.slice(0, found < 0 ? paragraphs.length : found);
  if (opening.some(({ kind }) => kind !== null)) return { title: null, length: 0, isFront: false };
  const front = frontPage(paragraphs, opening, isHeaderLine);
  if (front !== null) return front;
  const named = opening.findIndex(({ heading }) => heading === 0);
  const headed = opening.findIndex(({ heading }) => heading !== null);
  const centred = opening.findLastIndex((paragraph) => paragraph.centred);
  const first = opening.findIndex((paragraph) => !isHeaderLine(wordsOf(paragraph).trim()));
  const title = [named, headed, centred, first].find((index) => index >= 0);
  // In prose of which nothing is recognised only what stands before the title is above the text.
  const length = found < 0 ? (title ?? -1) + 1 : found;
  return { title: title ?? null, length, isFront: false };
}

/** The page that names the sort of document, if a formula or a subject under it tells where it ends. */
function frontPage(
  paragraphs: readonly ReadParagraph[],
  opening: readonly ReadParagraph[],
  isHeaderLine: (words: string) => boolean,
): OpeningPage | null {
  const sort = opening.findIndex((paragraph) => isDocumentSort(wordsOf(paragraph)));
  if (sort < 0) return null;
  // Why it was tabled and by which rule begins as citations do; a list or a part's heading ends the page in any case.
  const formula = paragraphs.findIndex((paragraph) => paragraph.heading !== 0 && isFormula(wordsOf(paragraph).trim()));
  const listed = paragraphs.findIndex((paragraph) => paragraph.heading !== 0 && beginsList(paragraph));
  const length = formula < 0 || (listed >= 0 && listed < formula) ? opening.length : formula;
  const isSubject = (is: (paragraph: ReadParagraph) => boolean): number =>
    paragraphs.findIndex((paragraph, index) => index > sort && index < length && is(paragraph));
  const isPlain = (paragraph: ReadParagraph): boolean => {
    const words = wordsOf(paragraph).trim();
    return !isHeaderLine(words) && moversIn(words) === null && !isOccasion(words);
  };
  const title = [
    isSubject((paragraph) => paragraph.heading !== null && isPlain(paragraph)),
    isSubject((paragraph) => paragraph.centred && isPlain(paragraph)),
    isSubject(isPlain),
  ].find((index) => index >= 0);
  return title === undefined ? null : { title, length, isFront: true };
}

const DOCUMENT_SORT =
  /^(?:(?:joint|draft|revised|european parliament)\s+)*(?:motion(?: for an? (?:joint |european parliament )?resolution)?|resolution)$|^(?:결의안|동의안|결의문)$/iu;

/** Whether a line says what sort of document it stands on and nothing else: "MOTION FOR A RESOLUTION". */
const isDocumentSort = (words: string): boolean => DOCUMENT_SORT.test(words.trim().replace(/\s+/gu, " "));

/** Why and by which rule it was tabled, or a number in brackets. */
const isOccasion = (words: string): boolean =>
  /^(?:to wind up\b|pursuant to\b|further to\b|following\b|in accordance with\b|under rule\b|with request\b|[([].*[)\]]$)/isu.test(
    words,
  );

/** Longer than the names of a group's movers: a sentence. */
const MAX_MOVERS_CHARS = 1500;

/** Who moved it, where a line of the opening says so: "Ada Brindle, on behalf of the Harbour Group"; null for another line. */
export function moversIn(words: string): string | null {
  if (words.length > MAX_MOVERS_CHARS || /[.;:]$/u.test(words)) return null;
  const [, named] = /^(?:tabled|submitted|moved|proposed) by:?\s+(.+)$/isu.exec(words) ?? [];
  if (named !== undefined) return named.trim();
  return /^\p{Lu}/u.test(words) && /\bon behalf of\b/iu.test(words) ? words : null;
}

/** The enacting formula, an opening of a clause, the first of a list, a part's heading. */
function beginsText(paragraph: ReadParagraph): boolean {
  if (paragraph.heading === 0) return false;
  const words = wordsOf(paragraph).trim();
  return (
    isFormula(words) ||
    beginsList(paragraph) ||
    (!paragraph.centred && paragraph.heading === null && preambleKind(words) !== null)
  );
}

function beginsList(paragraph: ReadParagraph): boolean {
  const words = wordsOf(paragraph).trim();
  const label = paragraph.label ?? typedLabel(words)?.label ?? null;
  return partOfHeading(words) !== null || (label !== null && readLabel(label).some(({ n }) => n === 1));
}
