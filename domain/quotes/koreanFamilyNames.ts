import { isBody, plain, titleOf } from "./koreanNounPhrases.ts";
import type { Eojeol } from "./eojeols.ts";
import { ANONYMOUS, CALLINGS, looksLikeFamilyName, looksLikeKoreanName, TITLES } from "./koreanWords.ts";

/** The foreign family names that stand alone before an office in these words. */
export function familyNamesIn(words: readonly Eojeol[], behindGivenNames: ReadonlySet<string>): string[] {
  return words.flatMap((word, index) => {
    const near = plain(words, index - 1);
    const isTitled = TITLES.includes(word.stem) || (titleOf(word.stem) !== null && behindGivenNames.has(near ?? ""));
    if (!isTitled) return [];
    const isAlone = near !== null && plain(words, index - 2) === null;
    return isAlone && near.length > 1 && !isBody(near) ? [near] : [];
  });
}

/** The Korean family names that stand alone before an office: "홍 대표". */
export function familyNamesAlone(words: readonly Eojeol[]): string[] {
  return words.flatMap(({ text }, index) => {
    return looksLikeFamilyName(text) && titleOf(words[index + 1]?.stem ?? "") !== null ? [text] : [];
  });
}

/** The words that stand behind another and before an office, as a foreign family name does: "람 도라비 모르단 총리". */
export function wordsBehindGivenNames(words: readonly Eojeol[]): string[] {
  return words.flatMap((word, index) => {
    const [given, before] = [plain(words, index - 1), plain(words, index - 2)];
    if (given === null || isBody(given) || (before !== null && !isBody(before))) return [];
    const title = words.slice(index + 1, index + 4).findIndex(({ stem }) => titleOf(stem) !== null);
    // What looks like a Korean name proves foreign only before a body or a country of its own.
    const isForeign = title > 0 && !looksLikeKoreanName(given) && !CALLINGS.has(given) && !ANONYMOUS.test(given);
    return title !== -1 && (isForeign || !looksLikeKoreanName(word.text)) ? [word.text] : [];
  });
}
