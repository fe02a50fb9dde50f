import { isBody } from "./koreanNounPhrases.ts";

/** Whom or what a noun phrase names. */
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

/** What an article tells about the names in it. */
export type KnownNames = {
  /** Foreign family names that it uses alone before an office ("베스카 총리"): they tell a name from a country. */
  readonly families: ReadonlySet<string>;
  /** Korean family names that it uses so ("화 장관"). */
  readonly alone: ReadonlySet<string>;
  /** Words that it uses as those of a country or a place: "벨스크의", "벨스크 정부". */
  readonly places: ReadonlySet<string>;
  /** The names that it gives in full, once they are known. */
  readonly wholes: ReadonlySet<string>;
  /** The foreign family names among them. */
  readonly shorts: ReadonlySet<string>;
};

/** A person by the full name. */
export function person(name: string, office: string, organisation: string | null): KoreanSubject {
  return { kind: "person", name, isShort: false, office, organisation };
}

/** A name that the article gives in full elsewhere, or whose family name it uses alone before an office. */
export function isKnownKorean(word: string, { wholes, alone }: KnownNames): boolean {
  return /^\p{Script=Hangul}{3}$/u.test(word) && (wholes.has(word) || alone.has(word.charAt(0))) && !isBody(word);
}
