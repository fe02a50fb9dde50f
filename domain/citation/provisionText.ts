import type { CitedEvidence } from "#domain/document/version.ts";
import { isKorean } from "#domain/isKorean.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import type { CitationStyle } from "./citationStyle.ts";

/** For styles of before any named them. */
const PROVISION = {
  article: { ko: "제{n}조", en: "Article {n}" },
  paragraph: { ko: "제{n}항", en: "paragraph {n}" },
};

type Names = NonNullable<CitationStyle["provision"]>;
type Provision = Omit<NonNullable<CitedEvidence["provision"]>, "instrumentId">;

/** Which part of an instrument is cited: "Article 4, paragraph 2", "제4조의2 제1항"; "" where all of it is. */
export function provisionText(provision: Provision | undefined, language: string, names: Names = PROVISION): string {
  if (provision === undefined) return "";
  const article = numbered(names.article, provision.article, language);
  const paragraph = provision.paragraph === null ? "" : numbered(names.paragraph, provision.paragraph, language);
  return [article, paragraph].filter((part) => part !== "").join(isKorean(language) ? " " : ", ");
}

/** A plain number takes the style's word; what names itself ("Annex II", "부칙 제2조") stands as it is. */
function numbered(pattern: LocalizedText, number: string, language: string): string {
  const [, plain, branch = ""] = /^(\d+|[IVXLC]+)(의\d+|[a-z])?$/u.exec(number) ?? [];
  if (plain === undefined) return number;
  // "제4조의2": a branch follows the word in Korean, the number elsewhere.
  const named = (n: string): string => inLanguage(pattern, language).replace("{n}", n);
  return isKorean(language) ? named(plain) + branch : named(plain + branch);
}
