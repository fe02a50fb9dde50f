import { withoutInvisible } from "#domain/visibleText.ts";

/** "By Ann Oda and Tom Reyl, Staff Writer" */
const ENGLISH_BYLINE = /^by\s+(\p{Lu}[\p{L}.'’\- ]+(?:(?:,| and | & )\s*\p{Lu}[\p{L}.'’\- ]+)*)$/iu;
const KOREAN_BYLINE =
  /^(?:[[(][^\])]{1,20}[\])]\s*)?([가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4})*)\s*(?:선임|수습|인턴|특파|논설)?\s?(?:기자|특파원|논설위원)(?:\s*=|\s+\S+@\S+)?$/u;
const ROLE =
  /^(?:staff|senior|chief|political|special)?\s*(?:writer|reporter|correspondent|editor|contributor)s?$|^(?:reuters|ap|afp)$/i;

/** The people a byline names, in order; an empty list when the line is none. */
export function bylineAuthors(line: string): string[] {
  const seen = withoutInvisible(line).trim();
  const korean = KOREAN_BYLINE.exec(seen)?.[1];
  if (korean !== undefined) return korean.split(/\s?[·,]\s?/u);
  const english = ENGLISH_BYLINE.exec(seen)?.[1];
  return english === undefined ? [] : splitNames(english);
}

/** Splits and cleans what a page's metadata gives as author: "By Ann Oda and Tom Reyl", "홍길동 기자". */
export function authorNames(given: string): string[] {
  const clean = given.replace(/\s+/g, " ").trim();
  if (clean === "" || /^https?:/i.test(clean)) return [];
  const fromByline = bylineAuthors(clean);
  return fromByline.length > 0 ? fromByline : splitNames(clean.replace(/^by\s+/i, ""));
}

function splitNames(list: string): string[] {
  return list
    .split(/\s*(?:,|;|&|\band\b)\s*/i)
    .map((name) => name.replace(/\s*(?:기자|특파원)$/u, "").trim())
    .filter((name) => name !== "" && !ROLE.test(name) && !/@/.test(name));
}
