import type { PositionMatrix } from "#domain/api/discussion.ts";

type Row = PositionMatrix["rows"][number];

export type ClauseWords = { readonly text: string; readonly language: string; readonly stale: boolean };

/** A clause as its reader should see it: in their language where it has been translated, else as it was written. */
export function clauseWords({ words, translations }: Row, authoritative: string, reader: string): ClauseWords {
  const translated = reader === authoritative ? undefined : translations[reader];
  return translated
    ? { text: translated.words, language: reader, stale: translated.stale }
    : { text: words, language: authoritative, stale: false };
}
