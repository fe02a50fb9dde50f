/** The tags of a text's Western and of its East Asian letters: office programs keep a language for each. */
export type ScriptLanguages = { readonly latin: string; readonly eastAsian: string };

/** The spelling checkers of office programs want a country with the language. */
const COUNTRIES: Readonly<Record<string, string>> = { ko: "KR", en: "US", ja: "JP", zh: "CN" };

const EAST_ASIAN = ["ko", "ja", "zh"];

const withCountry = (language: string): string =>
  COUNTRIES[language] === undefined ? language : `${language}-${COUNTRIES[language]}`;

/**
 * Latin words that are called Korean would break at any letter, and be read out as Korean; Hangul that is called English
 * would be spelled out or passed over.
 */
export const scriptLanguages = (language: string): ScriptLanguages =>
  EAST_ASIAN.includes(language.split("-")[0] ?? "")
    ? { latin: withCountry("en"), eastAsian: withCountry(language) }
    : { latin: withCountry(language), eastAsian: withCountry("ko") };
