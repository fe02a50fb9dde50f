import {
  ANONYMOUS,
  looksLikeFamilyName,
  looksLikeKoreanName,
  mayBeKoreanName,
  NO_NAME,
  ORGANISATION,
  TITLES,
} from "./koreanWords.ts";

/** A word of a Korean sentence with the particle that marks its role; `quoted` words are masked out. */
export type Eojeol = {
  readonly text: string;
  readonly stem: string;
  readonly particle: string;
  readonly start: number;
  readonly end: number;
};

export type KoreanSubject =
  | { readonly kind: "pronoun" }
  | {
      readonly kind: "person";
      readonly name: string;
      readonly isShort: boolean;
      readonly office: string | null;
      readonly organisation: string | null;
    }
  | { readonly kind: "title"; readonly office: string; readonly organisation: string | null }
  | { readonly kind: "organisation"; readonly name: string }
  | { readonly kind: "unknown"; readonly isPerson: boolean };

const PARTICLE = /(?:께서는|께서도|께서|에게는|에게|과의|와의|은|는|이|가|도|의|을|를|과|와|,)$/u;

/** Splits a sentence whose quotations are masked into words; `base` is the offset of its beginning. */
export function eojeols(masked: string, base: number): Eojeol[] {
  return Array.from(masked.matchAll(/\S+/g), (match) => {
    const bare = match[0].replace(/\([^)]*\)/g, "");
    const particle = PARTICLE.exec(bare)?.[0] ?? "";
    const stem = particle === bare ? bare : bare.slice(0, bare.length - particle.length);
    const start = base + match.index;
    return { text: bare, stem, particle, start, end: start + match[0].length };
  });
}

/** Foreign family names that an article uses alone before an office ("베스카 총리"): they tell a name from a country. */
export type FamilyNames = ReadonlySet<string>;

/** Reads the noun phrase that ends with the word at `index`. */
export function koreanSubject(words: readonly Eojeol[], index: number, families: FamilyNames): KoreanSubject {
  const stem = words[index]?.stem ?? "";
  if (/^(?:그|그녀)$/u.test(stem)) return { kind: "pronoun" };
  if (ANONYMOUS.test(stem)) return { kind: "unknown", isPerson: true };
  const title = titleOf(stem);
  if (title !== null)
    return isSomebody(words, index) ? { kind: "unknown", isPerson: true } : titled(words, index, stem, families);
  if (looksLikeKoreanName(stem))
    return { kind: "person", name: stem, isShort: false, office: null, organisation: null };
  if (ORGANISATION.test(stem)) return { kind: "organisation", name: organisationName(words, index, stem) };
  return { kind: "unknown", isPerson: false };
}

/** "한 새봄당 의원은": one of them, and not the one that the article names. */
function isSomebody(words: readonly Eojeol[], index: number): boolean {
  if (looksLikeFamilyName(words[index - 1]?.text ?? "")) return false;
  let at = index - 1;
  while (at >= 0 && plain(words, at) !== null) at--;
  return /^(?:한|어느|일부|다른|몇몇|익명의|복수의)$/u.test(words[at]?.text ?? "");
}

/** The title that a word is, or ends in ("국방위원장"). */
export function titleOf(stem: string): string | null {
  return TITLES.find((candidate) => stem === candidate || (stem.endsWith(candidate) && candidate.length > 1)) ?? null;
}

/** "주한", "주미": accredited to a country. */
const ABROAD = /^주\p{Script=Hangul}{1,3}$/u;

/** The foreign family names that stand alone before an office in these words. */
export function familyNamesIn(words: readonly Eojeol[]): string[] {
  return words.flatMap((word, index) => {
    if (!TITLES.includes(word.stem)) return [];
    const near = plain(words, index - 1);
    const isAlone = near !== null && plain(words, index - 2) === null;
    return isAlone && near.length > 1 && !looksLikeKoreanName(near) && !isBody(near) ? [near] : [];
  });
}

/** The words that stand behind another and before an office, as a foreign family name does: "람 도라비 모르단 총리". */
export function wordsBehindGivenNames(words: readonly Eojeol[]): string[] {
  return words.flatMap((word, index) => {
    const given = plain(words, index - 1);
    if (given === null || isBody(given)) return [];
    return words.slice(index + 1, index + 4).some(({ stem }) => titleOf(stem) !== null) ? [word.text] : [];
  });
}

function isBody(word: string): boolean {
  return ORGANISATION.test(word) || TITLES.includes(word) || /^주\p{Script=Hangul}{2,6}$/u.test(word);
}

/** "홍길동 대한당 대표", "대한당 홍길동 대표", "앤 리드 나토 사무총장", "홍 대표", "대변인". */
function titled(words: readonly Eojeol[], index: number, office: string, families: FamilyNames): KoreanSubject {
  const former = formerHolder(words, index, office);
  if (former) return former;
  // "한 대표" may be a Mr. Han or one of several: whether the article knows a Han of that office tells.
  const before = words[index - 1]?.text ?? "";
  const near = looksLikeFamilyName(before) ? before : plain(words, index - 1);
  const far = plain(words, index - 2);
  const third = plain(words, index - 3);
  if (near === null) return { kind: "title", office, organisation: null };
  if (ABROAD.test(far ?? "") && /(?:대사|공사|영사)$/u.test(office))
    return envoy(words, index, `${far} ${near}`, office);
  if (looksLikeFamilyName(near)) return { kind: "person", name: near, isShort: true, office, organisation: null };
  if (far !== null && third !== null && families.has(far)) return person(`${third} ${far}`, office, near);
  if (looksLikeKoreanName(near) && !(far !== null && looksLikeKoreanName(far))) {
    return person(near, office, far !== null && isBody(far) ? far : null);
  }
  if (far === null) {
    if (isBody(near)) return { kind: "title", office, organisation: near };
    return mayBeKoreanName(near) && !families.has(near) ? person(near, office, null) : shortForeign(near, office);
  }
  if (looksLikeKoreanName(far)) return person(far, office, near);
  if (isBody(near))
    return mayBeKoreanName(far) && third === null && !families.has(far)
      ? person(far, office, near)
      : foreignBeforeOrganisation(words, index, near, far, office);
  if (isBody(far)) return person(near, office, far);
  return foreign(third, far, near, office, families);
}

/** Two or three words that no rule tells apart: one may be a country, unless another is known as a family name. */
function foreign(
  third: string | null,
  far: string,
  near: string,
  office: string,
  families: FamilyNames,
): KoreanSubject {
  if (families.has(far)) return third === null ? person(far, office, near) : person(`${third} ${far}`, office, near);
  if (third === null) return person(`${far} ${near}`, office, null);
  if (families.has(near)) return person(`${far} ${near}`, office, third);
  return { kind: "title", office, organisation: null };
}

/** "홍길동 전 대표", "홍길동 전 대한당 대표" */
function formerHolder(words: readonly Eojeol[], index: number, office: string): KoreanSubject | null {
  const body = plain(words, index - 1);
  const at = body !== null && isBody(body) ? index - 2 : index - 1;
  const name = plain(words, at - 1);
  const isFormer = /^(?:전|현|신임)$/u.test(words[at]?.text ?? "");
  return isFormer && name !== null && looksLikeKoreanName(name)
    ? person(name, office, at === index - 2 ? body : null)
    : null;
}

/** "로만 베르 주한 사르칸 대사" */
function envoy(words: readonly Eojeol[], index: number, organisation: string, office: string): KoreanSubject {
  const family = plain(words, index - 3);
  if (family === null) return { kind: "title", office, organisation };
  const given = looksLikeKoreanName(family) ? null : plain(words, index - 4);
  return person(given === null ? family : `${given} ${family}`, office, organisation);
}

function person(name: string, office: string, organisation: string | null): KoreanSubject {
  return { kind: "person", name, isShort: false, office, organisation };
}

function shortForeign(name: string, office: string): KoreanSubject {
  return { kind: "person", name, isShort: true, office, organisation: null };
}

function foreignBeforeOrganisation(
  words: readonly Eojeol[],
  index: number,
  organisation: string,
  family: string,
  office: string,
): KoreanSubject {
  if (isBody(family)) return { kind: "title", office, organisation: `${family} ${organisation}` };
  const given = plain(words, index - 3);
  const name = given === null || isBody(given) ? family : `${given} ${family}`;
  return { kind: "person", name, isShort: false, office, organisation };
}

/** The word before, if it can belong to the phrase: names carry no particle inside it. */
function plain(words: readonly Eojeol[], index: number): string | null {
  const word = words[index];
  if (!word || NO_NAME.test(word.text) || !/^[\p{Script=Hangul}A-Z·]+$/u.test(word.text)) return null;
  if (looksLikeKoreanName(word.text) || isBody(word.text) || ABROAD.test(word.text)) return word.text;
  const isInflected = /(?:[은는을를의]|에서|에게|으로|에|열린|만난|하는|[한된던며고인])$/u.test(word.text);
  return isInflected ? null : word.text;
}

/** Words that say whose body it is and are no part of its name. */
const WHOSE = /^(?:우리|새|각국|양국|상대|해당|지방|현지)$/u;

function organisationName(words: readonly Eojeol[], index: number, stem: string): string {
  const before = words[index - 1]?.text ?? "";
  return stem === "측" ||
    /^(?:외교|국방|통일|주\p{Script=Hangul}+)$/u.test(before) ||
    (/(?:대사관|정부|외무성|외무부|외교부|국방부|국무부|재무부|법무부|총리실|대통령실|왕실|의회|당국|중앙은행)$/u.test(
      stem,
    ) &&
      !WHOSE.test(before) &&
      plain(words, index - 1))
    ? `${before} ${stem}`
    : stem;
}
