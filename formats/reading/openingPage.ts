import { wordsOf } from "#domain/document/block.ts";
import { isFormula, partOfHeading, preambleKind } from "./partWords.ts";
import type { ReadParagraph } from "./readParagraph.ts";
import { readLabel, typedLabel } from "./readLabel.ts";

export type OpeningPage = {
  /** Index of the paragraph that is the title; null where one of our own files says which, or none is there. */
  readonly title: number | null;
  /** How many paragraphs stand before the preamble and the first clause. */
  readonly length: number;
};

/**
 * What stands above the text: the chamber's name, the header's lines, the title. The title is what the file calls it, else the
 * last line in the middle of the page, else the first line that is no line of the header.
 */
export function openingPage(
  paragraphs: readonly ReadParagraph[],
  isHeaderLine: (words: string) => boolean,
): OpeningPage {
  const found = paragraphs.findIndex(beginsText);
  const opening = paragraphs.slice(0, found < 0 ? paragraphs.length : found);
  if (opening.some(({ kind }) => kind !== null)) return { title: null, length: 0 };
  const named = opening.findIndex(({ heading }) => heading === 0);
  const headed = opening.findIndex(({ heading }) => heading !== null);
  const centred = opening.findLastIndex((paragraph) => paragraph.centred);
  const first = opening.findIndex((paragraph) => !isHeaderLine(wordsOf(paragraph).trim()));
  const title = [named, headed, centred, first].find((index) => index >= 0);
  // In prose of which nothing is recognised only what stands before the title is above the text.
  const length = found < 0 ? (title ?? -1) + 1 : found;
  return { title: title ?? null, length };
}

/** The enacting formula, an opening of a clause, the first of a list, a part's heading. */
function beginsText(paragraph: ReadParagraph): boolean {
  if (paragraph.heading === 0) return false;
  const words = wordsOf(paragraph).trim();
  const label = paragraph.label ?? typedLabel(words)?.label ?? null;
  return (
    isFormula(words) ||
    partOfHeading(words) !== null ||
    (label !== null && readLabel(label).some(({ n }) => n === 1)) ||
    (!paragraph.centred && paragraph.heading === null && preambleKind(words) !== null)
  );
}
