/** A word or a single punctuation mark of a text, folded for comparison, with its place in the original. */
export type WordToken = {
  readonly text: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
};

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:(?:['-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*|\S/gu;

/** Cuts a text with folded typography into tokens; `starts` and `ends` lead back to the original. */
export function wordTokens(folded: {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}): WordToken[] {
  return Array.from(folded.text.matchAll(TOKEN), (match) => ({
    text: match[0],
    isWord: /[\p{L}\p{N}]/u.test(match[0]),
    start: folded.starts[match.index] ?? 0,
    end: folded.ends[match.index + match[0].length - 1] ?? 0,
  }));
}
