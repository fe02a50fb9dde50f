import { isBody, plain, titleOf } from "./koreanNounPhrases.ts";
import type { Eojeol } from "./eojeols.ts";
import { person } from "./koreanPeople.ts";
import type { KoreanSubject } from "./koreanPeople.ts";
import { ANONYMOUS } from "./koreanNouns.ts";
import { CALLINGS, looksLikeFamilyName, looksLikeKoreanName, TITLES } from "./koreanWords.ts";

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

/** Words of two syllables and more that have a place's particle or stand before a state's body: "벨스크에서", "벨스크 정부". */
export function placesIn(words: readonly Eojeol[]): string[] {
  return words.flatMap(({ text, particle }, index) => {
    const next = words[index + 1]?.stem ?? "";
    const isBeforeBody = particle === "" && OF_STATE.test(next) && !looksLikeKoreanName(text);
    const place = isBeforeBody ? text : /^(.{2,})(?:에서|에|의)$/u.exec(text)?.[1];
    return place === undefined || titleOf(place) !== null || !/^\p{Script=Hangul}{2,}$/u.test(place) ? [] : [place];
  });
}

const OF_STATE = /^(?:정부|외무부|외교부|국방부|재무부|내무부|의회|당국|국민|주재|수도|대사관|군)$/u;

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

/** "모르단 대통령 람 도라비가": where the article calls him "도라비 대통령" as well. */
export function namedBehindOffice(
  words: readonly Eojeol[],
  index: number,
  families: ReadonlySet<string>,
): KoreanSubject | null {
  const [office, given, family] = [words[index], words[index + 1], words[index + 2]];
  const isOffice = office?.particle === "" && titleOf(office.stem) !== null;
  const isName = given?.particle === "" && titleOf(given.stem) === null && families.has(family?.stem ?? "");
  if (!isOffice || !isName || !family || family.particle === "") return null;
  return person(`${given.text} ${family.stem}`, office.stem, plain(words, index - 1));
}
