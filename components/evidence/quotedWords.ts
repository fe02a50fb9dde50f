import type { StatementView } from "#domain/api/evidence.ts";

/**
 * The words to put into a text of `language`: the archive's own, or the statement's translation where the text is in another
 * language and there is one (the check of quotations reads the same way).
 */
export function quotedWords({ quote, language, translation }: StatementView, textLanguage: string): string {
  const own = language === null || language.split("-")[0] === textLanguage;
  return own ? quote : (translation[textLanguage] ?? quote);
}
