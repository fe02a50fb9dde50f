import { eojeols } from "./eojeols.ts";
import type { Eojeol } from "./eojeols.ts";
import type { Paragraph } from "./paragraphs.ts";
import { quotations } from "./quotations.ts";
import type { Quotation } from "./quotations.ts";
import { sentences } from "./sentences.ts";

export type KoreanSentence = {
  readonly start: number;
  readonly end: number;
  /** The sentence with every quotation blanked out, so that its words are the article's own. */
  readonly masked: string;
  readonly words: readonly Eojeol[];
  readonly quoted: readonly Quotation[];
};

/** Stands for each character of a quotation in `masked`. */
export const MASK = "\uFFFC";

/** Splits a paragraph into sentences, each with its quotations blanked out. */
export function koreanSentences(text: string, paragraph: Paragraph): KoreanSentence[] {
  const all = quotations(paragraph);
  return sentences(text, paragraph, all).map(({ start, end }) => {
    const quoted = all.filter((quotation) => quotation.outerStart >= start && quotation.outerEnd <= end);
    const masked = quoted.reduce(
      (frame, { outerStart, outerEnd }) => {
        const from = outerStart - start;
        return frame.slice(0, from) + MASK.repeat(outerEnd - outerStart) + frame.slice(outerEnd - start);
      },
      text.slice(start, end),
    );
    return { start, end, masked, quoted, words: eojeols(masked, start) };
  });
}
