import { TITLES } from "./koreanWords.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Apposed } from "./resolveKorean.ts";

const APPOSED = new RegExp(`(\\p{Script=Hangul}{2,})\\((${TITLES.join("|")}) (\\p{Script=Hangul}{2,4})\\)`, "gu");

/** The names that a paragraph gives in parentheses behind their body, with their office. */
export function apposedNames({ text, start }: Paragraph): Apposed[] {
  return Array.from(text.matchAll(APPOSED), ({ index, 1: organisation = "", 2: office = "", 3: name = "" }) => ({
    name,
    office,
    organisation,
    at: start + index,
  }));
}
