import type { CitedEvidence } from "#domain/document/version.ts";
import type { CitedNote } from "./citationNotes.ts";
import type { CitationSetting } from "./citationSetting.ts";
import { CITATION_STYLES } from "./citationStyles.ts";

/** A statement of an invented minister in an invented paper; `fields` say what the example is about. */
export const cited = (fields: Partial<CitedEvidence> = {}): CitedEvidence => ({
  id: "minister",
  kind: "statement",
  speaker: { en: "Doh Yun-jae", ko: "도윤재" },
  office: { en: "Minister of Defence", ko: "국방장관" },
  organisation: null,
  quote: "three ships had left",
  quoteKind: "direct",
  quoteLanguage: "en",
  saidOn: "2031-03-04",
  title: "Ships leave for Belmora",
  outlet: "Hanul Daily",
  authors: ["Seo Ji-an"],
  publishedAt: "2031-03-05",
  url: null,
  captureSha256: "3b1f6a0c9d2e".padEnd(64, "0"),
  ...fields,
});

/** The notes of a text that cites these items in this order; words alone are a free note. */
export const notesCiting = (items: readonly (CitedEvidence | string)[]): CitedNote[] =>
  items.map((item, index) =>
    typeof item === "string"
      ? { number: index + 1, evidence: null, text: item }
      : { number: index + 1, evidence: item, text: "" },
  );

export const settingOf = (changes: Partial<CitationSetting> = {}): CitationSetting => ({
  style: CITATION_STYLES.un,
  language: "en",
  timeZone: "Asia/Seoul",
  ...changes,
});
