import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { CitationStyle } from "./citationStyle.ts";

const singleQuotes = { before: "‘", after: "’", emphasis: false } as const;
const bare = { before: "", after: "", emphasis: false } as const;

/** Every note in full: how texts were cited, and approved, before chamber styles named a citation style. */
const EVERY_NOTE_IN_FULL: CitationStyle = {
  id: "full",
  name: { ko: "전체 표기", en: "Every note in full" },
  dates: "long",
  publication: ["outlet", "title", "authors", "date"],
  title: { en: singleQuotes },
  instrument: { en: singleQuotes },
  outlet: { en: bare },
  andOthers: { ko: " 외", en: " et al." },
  archived: { ko: "보존 사본", en: "Archived copy" },
  repeats: null,
  groupedBibliography: false,
};

/** The citation style that a text's own chamber style names (rule N5): a version never takes on a newer one. */
export const citationStyleOf = ({ citationStyle }: Pick<ChamberStyle, "citationStyle">): CitationStyle =>
  citationStyle ?? EVERY_NOTE_IN_FULL;
