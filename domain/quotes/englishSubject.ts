import type { EnglishName } from "./englishNames.ts";

/** Whom a sentence names as speaking, before it is known who that is. `from` is the token it begins at. */
export type EnglishSubject =
  | { readonly kind: "pronoun"; readonly word: string; readonly from: number }
  | { readonly kind: "name"; readonly name: EnglishName; readonly from: number }
  | {
      readonly kind: "description";
      readonly words: readonly string[];
      readonly text: string;
      /** The body that a spokesman, whoever it is, speaks for. */
      readonly organisation: string | null;
      readonly from: number;
    }
  | { readonly kind: "body"; readonly text: string; readonly from: number }
  /** People who are not named, or several who are. */
  | {
      readonly kind: "people";
      readonly organisation: string | null;
      readonly office: string | null;
      readonly from: number;
    }
  | { readonly kind: "previous"; readonly from: number }
  | { readonly kind: "unknown"; readonly from: number };
