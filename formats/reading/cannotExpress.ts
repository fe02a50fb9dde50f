import type { ImportFormat } from "#domain/api/importing.ts";

/** What a text may lose on its way through a file, as it is said to whoever checks the formats. */
export const LOSSES = {
  citations: "A citation comes back as a note with the words that are printed.",
  quotations: "Which evidence words are quoted from is lost; the words come back.",
  alternatives: "Alternatives come back as the words that are printed, with their brackets and parties.",
  changes: "Tracked changes come back as threads; the text keeps the old wording.",
  emptyBlocks: "Blocks that hold nothing but white space are left out.",
  staleness: "That a translation is of an earlier wording is told anew by whoever translates.",
  atomMarks: "Notes, blanks and references have no marks.",
  lostReferences: "What stands for a reference or citation that leads nowhere comes back as words.",
  references: "References to clauses come back as the words that are printed.",
  doubleScript: "A word that is above and below the line at once comes back above it.",
  boldTitles: "Titles and headings are bold whole: bold words in them are not told apart.",
  whiteSpace: "White space is one space between words and none at the ends of a clause.",
  kinds: "Nothing says what a paragraph is: kinds and levels are recognised anew, and not compared.",
  wideWords: "A word that is wider than a line comes back in the pieces that it is printed in.",
  characters:
    "Characters that no page can hold, and line breaks within a clause, are replaced as in every format but JSON.",
  halfPairs: "A text with half a pair of surrogates, which is no character, is not written.",
} as const;

export type Loss = keyof typeof LOSSES;

/** What every format loses that carries the printed page and not the value behind it. */
const PRINTED: readonly Loss[] = [
  "citations",
  "quotations",
  "alternatives",
  "changes",
  "emptyBlocks",
  "staleness",
  "atomMarks",
  "lostReferences",
  "characters",
];

/** The whole of what each format with a reader cannot bring back: a round trip shows no other difference (rule Q8). */
export const CANNOT_EXPRESS: Readonly<Record<ImportFormat, readonly Loss[]>> = {
  docx: PRINTED,
  odt: PRINTED,
  hwpx: [...PRINTED, "references", "doubleScript", "boldTitles"],
  html: [...PRINTED, "whiteSpace"],
  markdown: [...PRINTED, "references", "whiteSpace"],
  akn: ["characters"],
  json: ["halfPairs"],
  text: [...PRINTED, "references", "whiteSpace", "wideWords", "kinds"],
};
