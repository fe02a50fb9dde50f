/** BCP 47's tag for "undetermined". */
const UNKNOWN_LANGUAGE = "und";

/** Words that a source gave, as a name by language: "en-GB" and "en" are one. */
export const inSourceLanguage = (words: string, language: string | null): Record<string, string> => ({
  [language?.split("-")[0] ?? UNKNOWN_LANGUAGE]: words,
});
