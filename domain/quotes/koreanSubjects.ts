import { ANONYMOUS, ORGANISATION } from "./koreanNouns.ts";
import {
  CALLINGS,
  isKoreanFamilyName,
  looksLikeFamilyName,
  looksLikeKoreanName,
  mayBeKoreanName,
  TITLES,
} from "./koreanWords.ts";
import type { Eojeol } from "./eojeols.ts";
import { foreign, foreignBeforeOrganisation } from "./koreanForeigners.ts";
import { ABROAD, isBody, plain, titleOf } from "./koreanNounPhrases.ts";
import { isKnownKorean, person } from "./koreanPeople.ts";
import type { KnownNames, KoreanSubject } from "./koreanPeople.ts";

/** Reads the noun phrase that ends with the word at `index`. */
export function koreanSubject(words: readonly Eojeol[], index: number, names: KnownNames): KoreanSubject {
  const stem = words[index]?.stem ?? "";
  if (/^(?:그|그녀)$/u.test(stem)) return { kind: "pronoun" };
  if (ANONYMOUS.test(stem)) return { kind: "unknown", isPerson: true };
  const called = calledByName(words, index);
  if (called) return called;
  // "심사위원들은", "선모(52) 씨는": people whom the article does not name.
  const isPlural = stem.endsWith("들") && titleOf(stem.slice(0, -1)) !== null;
  const isCovered = stem === "씨" && /^\p{Script=Hangul}모$/u.test(words[index - 1]?.text ?? "");
  if (isPlural || isCovered) return { kind: "unknown", isPerson: true };
  const title = titleOf(stem);
  if (title !== null && !isInstitute(stem))
    return isSomebody(words, index) ? { kind: "unknown", isPerson: true } : titled(words, index, stem, names);
  const named = namedAlone(words, index, names);
  if (named) return named;
  if (CALLINGS.has(stem)) return { kind: "unknown", isPerson: true };
  // "군은", "당은": of what was spoken about before.
  const isOpening = index === 0 || /(?:고|으로)$/u.test(words[index - 1]?.text ?? "");
  if (isOpening && /^(?:시|군|구|도|당)$/u.test(stem)) return { kind: "organisation", name: stem };
  if (ORGANISATION.test(stem)) return { kind: "organisation", name: organisationName(words, index, stem) };
  return { kind: "unknown", isPerson: false };
}

/** "홍도윤은"; "람 도라비는" and "도라비는" where the article has told whose name that is. */
function namedAlone(words: readonly Eojeol[], index: number, { shorts, wholes }: KnownNames): KoreanSubject | null {
  const stem = words[index]?.stem ?? "";
  const whole = `${words[index - 1]?.text ?? ""} ${stem}`;
  if (wholes.has(whole)) return { ...NAMED, name: whole };
  if (looksLikeKoreanName(stem) || wholes.has(stem)) return { ...NAMED, name: stem };
  return stem.length > 1 && shorts.has(stem) ? { ...NAMED, name: stem, isShort: true } : null;
}

const NAMED = { kind: "person", isShort: false, office: null, organisation: null } as const;

/** "배우 백하린은", "김하늘(34)씨는": a calling before a name or "씨" written to it tells that it is one. */
function calledByName(words: readonly Eojeol[], index: number): KoreanSubject | null {
  const stem = words[index]?.stem ?? "";
  const calling = words[index - 1]?.text ?? "";
  const bare = stem.replace(/씨$/u, "");
  if (bare !== stem && looksLikeFamilyName(bare))
    return { kind: "person", name: bare, isShort: true, office: "씨", organisation: null };
  const isCalled = bare !== stem || CALLINGS.has(calling);
  if (!isCalled || !mayBeKoreanName(bare) || titleOf(bare) !== null || bare.endsWith("모")) return null;
  return {
    kind: "person",
    name: bare,
    isShort: false,
    office: CALLINGS.has(calling) ? calling : "씨",
    organisation: null,
  };
}

/** "경제연구원", "도로공사", "출판사": bodies, unlike the 연구원 who works there, the 공사 of an embassy, the 판사. */
function isInstitute(stem: string): boolean {
  return /(?:.{2}연구원|.{2}공사|출판사)$/u.test(stem) && !/^(?:수석|선임|책임|전임|객원|주임)/u.test(stem);
}

/** An office with its body, its name and what stands before them has no more words. */
const MAX_PHRASE_WORDS = 6;

/** "한 새봄당 의원은": one of them, and not the one that the article names. */
function isSomebody(words: readonly Eojeol[], index: number): boolean {
  if (looksLikeFamilyName(words[index - 1]?.text ?? "")) return false;
  let at = index - 1;
  while (at >= 0 && index - at <= MAX_PHRASE_WORDS && plain(words, at) !== null) at--;
  return /^(?:한|어느|일부|다른|몇몇|익명의|복수의)$/u.test(words[at]?.text ?? "");
}

/** Whether a calling or "씨" tells that the word is a name: "배우 백하린". */
export function isCalledByName(words: readonly Eojeol[], index: number): boolean {
  return calledByName(words, index) !== null;
}

/** "홍길동 대한당 대표", "대한당 홍길동 대표", "앤 리드 나토 사무총장", "홍 대표", "대변인". */
function titled(words: readonly Eojeol[], index: number, office: string, names: KnownNames): KoreanSubject {
  const certain = formerHolder(words, index, office) ?? spelledOut(words, index, office);
  if (certain) return certain;
  // "한 대표" may be a Mr. Han or one of several: whether the article knows a Han of that office tells.
  const before = words[index - 1]?.text ?? "";
  const { families } = names;
  const isKorean = (word: string) => (looksLikeKoreanName(word) || isKnownKorean(word, names)) && !families.has(word);
  const mayBeKorean = (word: string) => mayBeKoreanName(word) || isKnownKorean(word, names);
  const near = looksLikeFamilyName(before) ? before : plain(words, index - 1);
  const far = plain(words, index - 2);
  const third = plain(words, index - 3);
  if (near === null) return { kind: "title", office, organisation: null };
  // "주민 대표": one of them, without a name.
  if (ANONYMOUS.test(near) || CALLINGS.has(near)) return { kind: "unknown", isPerson: true };
  if (ABROAD.test(far ?? "") && /(?:대사|공사|영사)$/u.test(office))
    return envoy(words, index, `${far} ${near}`, office);
  // "에리크 달 장관": a syllable that no Korean is called by, behind another word of the name.
  const isForeign = far !== null && !isBody(far) && near.length === 1 && !isKoreanFamilyName(near);
  if (looksLikeFamilyName(near) && !isForeign)
    return { kind: "person", name: near, isShort: true, office, organisation: null };
  if (far !== null && third !== null && families.has(far)) return person(`${third} ${far}`, office, near);
  if (isKorean(near) && !(far !== null && isKorean(far))) {
    return person(near, office, far !== null && isBody(far) ? far : null);
  }
  if (far === null) {
    if (isBody(near)) return { kind: "title", office, organisation: near };
    if (mayBeKorean(near) && !families.has(near)) return person(near, office, null);
    // "벨스크 외무장관": such an office stands behind a country, not a name.
    return TITLES.includes(office) || families.has(near)
      ? shortForeign(near, office)
      : { kind: "title", office, organisation: near };
  }
  if (isKorean(far)) return person(far, office, near);
  if (isBody(near))
    return mayBeKorean(far) && third === null && !families.has(far)
      ? person(far, office, near)
      : foreignBeforeOrganisation(words, index, near, far, office, names);
  if (isBody(far)) return person(near, office, far);
  return foreign(third, far, near, office, names);
}

/** "이고르 바센코(Igor Vasenko) 벨스크 장관": the spelling tells where the name ends and the body begins. */
function spelledOut(words: readonly Eojeol[], index: number, office: string): KoreanSubject | null {
  const at = [index - 1, index - 2, index - 3].find((before) => words[before]?.isSpelledOut) ?? -1;
  const last = words[at]?.text ?? "";
  if (at === -1 || isBody(last)) return null;
  const given = looksLikeKoreanName(last) ? null : plain(words, at - 1);
  const body = words.slice(at + 1, index).map(({ text }) => text);
  return person(given === null || isBody(given) ? last : `${given} ${last}`, office, body.join(" ") || null);
}

/** "홍길동 전 대표", "홍길동 전 대한당 대표" */
function formerHolder(words: readonly Eojeol[], index: number, office: string): KoreanSubject | null {
  const body = plain(words, index - 1);
  const at = body !== null && isBody(body) ? index - 2 : index - 1;
  const name = plain(words, at - 1);
  const isFormer = /^(?:전|현|신임)$/u.test(words[at]?.text ?? "");
  const family = words[at - 1]?.text ?? "";
  if (isFormer && looksLikeFamilyName(family))
    return { kind: "person", name: family, isShort: true, office, organisation: null };
  if (!isFormer || name === null || !mayBeKoreanName(name)) return null;
  const given = looksLikeKoreanName(name) ? null : plain(words, at - 2);
  const whole = given === null || isBody(given) ? name : `${given} ${name}`;
  return person(whole, office, at === index - 2 ? body : null);
}

/** "로만 베르 주한 사르칸 대사" */
function envoy(words: readonly Eojeol[], index: number, organisation: string, office: string): KoreanSubject {
  const family = plain(words, index - 3);
  if (family === null) return { kind: "title", office, organisation };
  const given = looksLikeKoreanName(family) ? null : plain(words, index - 4);
  return person(given === null ? family : `${given} ${family}`, office, organisation);
}

function shortForeign(name: string, office: string): KoreanSubject {
  return { kind: "person", name, isShort: true, office, organisation: null };
}

/** Words that say whose body it is and are no part of its name. */
const WHOSE = /^(?:우리|새|각국|양국|상대|해당|지방|현지)$/u;

/** "홍 대표 측", "홍도윤 전 대표 측" */
function sideOf(words: readonly Eojeol[], index: number): string {
  let from = index - 1;
  const isPart = (word: string) => /^(?:전|현)$/u.test(word) || looksLikeFamilyName(word) || looksLikeKoreanName(word);
  while (isPart(words[from - 1]?.text ?? "")) from--;
  const whole = words.slice(from, index).map(({ text }) => text);
  return [...whole, "측"].join(" ");
}

function organisationName(words: readonly Eojeol[], index: number, stem: string): string {
  const before = words[index - 1]?.text ?? "";
  if (stem === "측" && titleOf(before) !== null) return sideOf(words, index);
  return stem === "측" ||
    /^(?:외교|국방|통일|유엔|나토|주\p{Script=Hangul}+)$/u.test(before) ||
    (/(?:대사관|정부|외무성|외무부|외교부|국방부|국무부|재무부|법무부|총리실|대통령실|왕실|의회|당국|중앙은행|지도부|전원합의체|선대위|비대위|대변인실|사무국|집행부)$/u.test(
      stem,
    ) &&
      !WHOSE.test(before) &&
      plain(words, index - 1))
    ? `${before} ${stem}`
    : stem;
}
