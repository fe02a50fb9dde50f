import type { CitationStyle } from "./citationStyle.ts";

/** What notes, annex and bibliography of one language of a text are set with. */
export type CitationSetting = {
  readonly style: CitationStyle;
  /** Of the printed text, a BCP 47 tag. */
  readonly language: string;
  /** IANA zone of the chamber, in which instants become days. */
  readonly timeZone: string;
};

/** What a style has for the language, else for English, else for whichever language it has. */
export const ofLanguage = <T>(forms: Readonly<Record<string, T>>, language: string): T | undefined =>
  forms[language] ?? forms["en"] ?? Object.values(forms)[0];
