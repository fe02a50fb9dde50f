/** Akoma Ntoso names languages by ISO 639-2 (Naming Convention 1.0, section 4.6); a tag that is not here stays as it is. */
const ALPHA_3: Readonly<Record<string, string>> = {
  ar: "ara",
  de: "deu",
  en: "eng",
  es: "spa",
  fr: "fra",
  ja: "jpn",
  ko: "kor",
  pt: "por",
  ru: "rus",
  zh: "zho",
};

export const alpha3 = (tag: string): string => ALPHA_3[tag.split("-")[0] ?? tag] ?? tag;

/** The tag that we use for a language of a file, "eng" or "en-GB"; null for what names none. */
export function languageTag(code: string | undefined): string | null {
  if (code === undefined) return null;
  const known = Object.entries(ALPHA_3).find(([, long]) => long === code.toLowerCase())?.[0];
  if (known !== undefined) return known;
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}
