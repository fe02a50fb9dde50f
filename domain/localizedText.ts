import { z } from "#domain/zod.ts";

/** A name in one or more languages, keyed by BCP 47 language tag: `{ ko: "국회", en: "National Assembly" }`. */
export const localizedText = z.record(z.string().min(2).max(35), z.string().max(2000));

export type LocalizedText = z.infer<typeof localizedText>;

/** The text in `language`, else in English, else in whichever language there is; "" when there is none. */
export function inLanguage(text: LocalizedText, language: string): string {
  return text[language] ?? text["en"] ?? Object.values(text)[0] ?? "";
}

/** What was typed into fields for several languages: without the spaces around it, and without fields left empty. */
export const filledIn = (typed: Readonly<Record<string, string>>): LocalizedText =>
  Object.fromEntries(
    Object.entries(typed)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ""),
  );
