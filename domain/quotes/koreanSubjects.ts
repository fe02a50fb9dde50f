import { ANONYMOUS, looksLikeFamilyName, looksLikeKoreanName, NO_NAME, ORGANISATION, TITLES } from "./koreanWords.ts";

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

/** Reads the noun phrase that ends with the word at `index`. */
export function koreanSubject(words: readonly Eojeol[], index: number): KoreanSubject {
  const stem = words[index]?.stem ?? "";
  if (/^(?:그|그녀)$/u.test(stem)) return { kind: "pronoun" };
  if (ANONYMOUS.test(stem)) return { kind: "unknown", isPerson: true };
  const title = TITLES.find((candidate) => stem === candidate || (stem.endsWith(candidate) && candidate.length > 1));
  if (title !== undefined) return titled(words, index, stem);
  if (looksLikeKoreanName(stem))
    return { kind: "person", name: stem, isShort: false, office: null, organisation: null };
  if (ORGANISATION.test(stem)) return { kind: "organisation", name: organisationName(words, index, stem) };
  return { kind: "unknown", isPerson: false };
}

/** "홍길동 대한당 대표", "대한당 홍길동 대표", "앤 리드 나토 사무총장", "홍 대표", "대변인". */
function titled(words: readonly Eojeol[], index: number, office: string): KoreanSubject {
  const near = plain(words, index - 1);
  const far = plain(words, index - 2);
  if (near === null) return { kind: "title", office, organisation: null };
  if (looksLikeFamilyName(near)) return { kind: "person", name: near, isShort: true, office, organisation: null };
  if (looksLikeKoreanName(near) && !(far !== null && looksLikeKoreanName(far))) {
    return {
      kind: "person",
      name: near,
      isShort: false,
      office,
      organisation: far !== null && ORGANISATION.test(far) ? far : null,
    };
  }
  if (far === null)
    return ORGANISATION.test(near) ? { kind: "title", office, organisation: near } : shortForeign(near, office);
  if (looksLikeKoreanName(far)) return { kind: "person", name: far, isShort: false, office, organisation: near };
  if (ORGANISATION.test(near)) return foreignBeforeOrganisation(words, index, near, far, office);
  if (ORGANISATION.test(far)) return { kind: "person", name: near, isShort: false, office, organisation: far };
  // Of three words one is a country or a party, and which one nothing tells.
  if (plain(words, index - 3) !== null) return { kind: "title", office, organisation: null };
  return { kind: "person", name: `${far} ${near}`, isShort: false, office, organisation: null };
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
  if (ORGANISATION.test(family)) return { kind: "title", office, organisation: `${family} ${organisation}` };
  const given = plain(words, index - 3);
  const name = given === null || ORGANISATION.test(given) ? family : `${given} ${family}`;
  return { kind: "person", name, isShort: false, office, organisation };
}

/** The word before, if it can belong to the phrase: names carry no particle inside it. */
function plain(words: readonly Eojeol[], index: number): string | null {
  const word = words[index];
  if (!word || NO_NAME.test(word.text) || !/^[\p{Script=Hangul}A-Z·]+$/u.test(word.text)) return null;
  if (looksLikeKoreanName(word.text) || ORGANISATION.test(word.text)) return word.text;
  const isInflected = /(?:[은는을를의]|에서|에게|으로|에|열린|만난|하는|[한된던며고인])$/u.test(word.text);
  return isInflected ? null : word.text;
}

function organisationName(words: readonly Eojeol[], index: number, stem: string): string {
  const before = words[index - 1]?.text ?? "";
  return /^(?:외교|국방|통일|주\p{Script=Hangul}+)$/u.test(before) ||
    (stem.endsWith("대사관") && plain(words, index - 1))
    ? `${before} ${stem}`
    : stem;
}
