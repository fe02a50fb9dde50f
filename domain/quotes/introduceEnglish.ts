import { englishNameBefore, namesNoPerson, readApposition } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { CLAUSE_VERBS, SPEECH_VERBS } from "./englishWords.ts";
import type { Registry } from "./speakers.ts";

/** Enters the people that a sentence introduces, by office and full name, into the registry. */
export function introduceEnglish(tokens: readonly EnglishToken[], registry: Registry) {
  for (let to = tokens.length; to > 0; to--) {
    if (continuesName(tokens, to)) continue;
    const name = englishNameBefore(tokens, to);
    if (!name || name.words.length < 2 || namesNoPerson(name.words)) continue;
    const apposition = appositionAfter(tokens, to);
    const isMereAddress = (name.office ?? "").endsWith(".") && apposition.office !== null;
    const details = {
      office: isMereAddress ? apposition.office : (name.office ?? apposition.office),
      organisation: name.organisation ?? apposition.organisation,
    };
    if (!name.isAddressed && !apposition.office && !isClearlyName(tokens, name)) continue;
    const full = name.words.join(" ");
    registry.introduce({ name: full, shortNames: shortNames(name.words), ...details }, tokens[name.from]?.start ?? 0);
    to = name.from + 1;
  }
}

function continuesName(tokens: readonly EnglishToken[], to: number): boolean {
  const next = tokens[to];
  const last = tokens[to - 1];
  return Boolean(
    next?.kind === "word" && next.isCapital && last?.kind === "word" && !last.isPossessive && !next.isPossessive,
  );
}

/** Korean names put the family name first, with the given name hyphenated or in two words; others put it last. */
function shortNames(words: readonly string[]): string[] {
  const last = words.at(-1) ?? "";
  const first = words.at(0) ?? "";
  if (/^\p{Lu}\p{L}+-\p{Ll}/u.test(last)) return [first];
  return words.length === 3 && KOREAN_FAMILY_NAMES.has(first) ? [first] : [last];
}

const KOREAN_FAMILY_NAMES = new Set(
  "Kim Lee Yi Rhee Park Pak Choi Choe Jung Jeong Chung Kang Cho Jo Choo Chu Yoon Yun Jang Chang Lim Im Han Oh Seo Suh Shin Sin Kwon Hwang Ahn An Song Ryu Yoo Yu Hong Jeon Ko Koh Moon Mun Yang Son Bae Pae Baek Paik Heo Hur Nam Shim Sim Noh Roh Ha Kwak Sung Cha Joo Ju Woo Koo Min Na Ra Jin Ji Eom Um Won Cheon Bang Kong".split(
    " ",
  ),
);

function appositionAfter(tokens: readonly EnglishToken[], to: number) {
  if (tokens[to]?.text !== ",") return { office: null, organisation: null };
  const length = tokens
    .slice(to + 1)
    .findIndex((token) => token.text === "," || token.text === "." || token.kind === "quotation");
  return readApposition(tokens.slice(to + 1, length === -1 ? tokens.length : to + 1 + length));
}

/** Without an office a name is taken for one only as a Korean name is spelled, or right before what the person said. */
function isClearlyName(tokens: readonly EnglishToken[], name: EnglishName): boolean {
  const next = tokens[name.to]?.lower ?? "";
  const isSubject = CLAUSE_VERBS.has(next) || SPEECH_VERBS.has(next);
  return isSubject || /^\p{Lu}\p{L}+-\p{Ll}/u.test(name.words.at(-1) ?? "");
}
