/** Code units of context kept on each side of a quote: enough to tell two equal quotes apart, short enough to store. */
const CONTEXT_LENGTH = 32;

/**
 * Where a quote stands in a text, after the W3C Web Annotation data model (TextQuoteSelector and TextPositionSelector).
 * Offsets are UTF-16 code units, `end` exclusive.
 */
export type QuoteSelector = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
};

/** Describes text[start, end) so that it can be found again after the text has changed. Throws on an impossible range. */
export function describeRange(text: string, start: number, end: number): QuoteSelector {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length) {
    throw new RangeError(`No range ${start} to ${end} in a text of ${text.length}`);
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH))),
    start,
    end,
  };
}

/** Half a surrogate pair is not storable as UTF-8, so a cut inside a pair moves behind it. */
function wholeCharacter(text: string, offset: number): number {
  const isInsidePair = /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1));
  return isInsidePair ? offset + 1 : offset;
}
