import type { BodyNames } from "./englishBodies.ts";
import { englishNameBefore, genderOf, namesNoPerson, readApposition } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { BODIES, OFFICE_IN_FULL, PEOPLE } from "./englishWords.ts";
import { isClearlyName } from "./knownNames.ts";
import type { Registry } from "./speakers.ts";

/**
 * Enters the people that a sentence introduces, by office and full name, into the registry. `surnames` are those that the
 * article uses alone of people.
 */
export function introduceEnglish(
  tokens: readonly EnglishToken[],
  registry: Registry,
  surnames: ReadonlySet<string>,
  { isBody }: BodyNames,
) {
  for (let to = tokens.length; to > 0; to--) {
    if (continuesName(tokens, to)) continue;
    const name = englishNameBefore(tokens, to) ?? possessiveNameBefore(tokens, to);
    if (!name || name.words.length < 2 || namesNoPerson(name.words)) continue;
    if (!name.isAddressed && isBody(name.words.join(" "))) continue;
    const apposition = appositionAround(tokens, name);
    const party = partyAfter(tokens, to);
    const isMereAddress = (name.office ?? "").endsWith(".") && apposition.office !== null;
    const details = {
      office: isMereAddress ? apposition.office : (name.office ?? apposition.office),
      organisation: name.organisation ?? apposition.organisation ?? party,
    };
    const kin = kinBefore(tokens, name);
    const isKin = PEOPLE.has(kin) || genderOf(kin) !== null;
    const isToldOf = apposition.office !== null || party !== null || isKin || isOneOfPeople(tokens, to);
    if (!name.isAddressed && !isToldOf && !isClearlyName(tokens, name, surnames)) continue;
    const full = name.words.join(" ");
    const told = [name.office, apposition.office].filter((office) => office !== null).join(" ");
    registry.introduce(
      {
        name: full,
        shortNames: shortNames(name.words, surnames),
        ...details,
        gender: genderOf(`${told} ${kin}`),
        alsoCalled: `${told} ${inFull(`${told} ${tokens[name.from - 1]?.lower ?? ""}`)} ${apposition.organisation ?? ""} ${kin} ${peopleAfter(tokens, to)} ${details.organisation === null ? bodiesBefore(tokens, name) : ""}`,
      },
      tokens[name.from]?.start ?? 0,
    );
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

/** The name that the article uses alone; else Korean names put the family name first, others put it last. */
function shortNames(words: readonly string[], surnames: ReadonlySet<string>): string[] {
  const last = words.at(-1) ?? "";
  const first = words.at(0) ?? "";
  if (surnames.has(first) && !surnames.has(last)) return [first];
  if (/^\p{Lu}\p{L}+-\p{Ll}/u.test(last)) return [first];
  return words.length === 3 && KOREAN_FAMILY_NAMES.has(first) ? [first] : [last];
}

const KOREAN_FAMILY_NAMES = new Set(
  "Kim Lee Yi Rhee Park Pak Choi Choe Jung Jeong Chung Kang Cho Jo Choo Chu Yoon Yun Jang Chang Lim Im Han Oh Seo Suh Shin Sin Kwon Hwang Ahn An Song Ryu Yoo Yu Hong Jeon Ko Koh Moon Mun Yang Son Bae Pae Baek Paik Heo Hur Nam Shim Sim Noh Roh Ha Kwak Sung Cha Joo Ju Woo Koo Min Na Ra Jin Ji Eom Um Won Cheon Bang Kong".split(
    " ",
  ),
);

/** "President Lena Marsh’s remarks": an office before it proves that a possessive is a name. */
function possessiveNameBefore(tokens: readonly EnglishToken[], to: number): EnglishName | null {
  const last = tokens[to - 1];
  if (!last?.isPossessive) return null;
  const bare = tokens.with(to - 1, { ...last, isPossessive: false });
  const name = englishNameBefore(bare, to);
  return name?.isAddressed ? name : null;
}

/** "her son Leo Oda", "her husband, Leo Oda" */
function kinBefore(tokens: readonly EnglishToken[], { from }: EnglishName): string {
  return tokens[tokens[from - 1]?.text === "," ? from - 2 : from - 1]?.lower ?? "";
}

function inFull(told: string): string {
  return told
    .toLowerCase()
    .split(/[\s.]+/)
    .map((office) => OFFICE_IN_FULL[office] ?? "")
    .join(" ");
}

/** "The Kremlin sees no grounds, spokesman Omar Finch said": he is the Kremlin spokesman. */
function bodiesBefore(tokens: readonly EnglishToken[], { from, office }: EnglishName): string {
  const bodies = tokens.slice(0, from).filter((token) => BODIES.has(token.lower) && !token.isPossessive);
  return office === null ? "" : bodies.map(({ lower }) => lower).join(" ");
}

/** "Lena Marsh, a 24-year-old student": she is the student. */
function peopleAfter(tokens: readonly EnglishToken[], to: number): string {
  if (tokens[to]?.text !== ",") return "";
  const end = tokens.findIndex((token, at) => at > to && token.kind !== "word");
  const phrase = tokens.slice(to + 1, end === -1 ? tokens.length : end);
  if (!isDetermined(phrase)) return "";
  return phrase
    .filter(({ lower }) => PEOPLE.has(lower))
    .map(({ lower }) => lower)
    .join(" ");
}

/** "Omar Finch, deputy of the union" or "her deputy, Omar Finch". */
function appositionAround(tokens: readonly EnglishToken[], name: EnglishName) {
  const behind = appositionAfter(tokens, name.to);
  if (behind.office !== null || name.isAddressed || tokens[name.from - 1]?.text !== ",") return behind;
  const comma = name.from - 1;
  if (tokens[name.to] !== undefined && tokens[name.to]?.kind === "word") return behind;
  let from = comma;
  while (from > 0 && tokens[from - 1]?.kind === "word" && !/^(?:and|but)$/.test(tokens[from - 1]?.lower ?? "")) from--;
  return readApposition(nounPhrase(tokens.slice(from, comma)));
}

/** "the union’s deputy", "a spokesman for the port": what stands before the office names the body. */
function nounPhrase(tokens: readonly EnglishToken[]): readonly EnglishToken[] {
  return tokens.slice(tokens.findIndex((token) => /^(?:the|a|an|his|her|its|their)$/.test(token.lower)) + 1);
}

function appositionAfter(tokens: readonly EnglishToken[], to: number) {
  if (tokens[to]?.text !== ",") return { office: null, organisation: null };
  const length = tokens
    .slice(to + 1)
    .findIndex((token) => token.text === "," || token.text === "." || token.kind === "quotation");
  return readApposition(tokens.slice(to + 1, length === -1 ? tokens.length : to + 1 + length));
}

/** "Emil Thor of the Forge Party" */
function partyAfter(tokens: readonly EnglishToken[], to: number): string | null {
  if (tokens[to]?.lower !== "of") return null;
  const from = tokens[to + 1]?.lower === "the" ? to + 2 : to + 1;
  let end = from;
  while (tokens[end]?.isCapital && tokens[end]?.kind === "word") end++;
  const isBody = BODIES.has(tokens[end - 1]?.lower ?? "") && end > from;
  return isBody
    ? tokens
        .slice(from, end)
        .map((token) => token.text)
        .join(" ")
    : null;
}

/** "Lena Marsh, a 24-year-old student, ...", "Lena Marsh, 24, ...", "Robbie Kerr, nine, ..." and "Lena Marsh, who ..." */
function isOneOfPeople(tokens: readonly EnglishToken[], to: number): boolean {
  if (tokens[to]?.text !== ",") return false;
  const comma = tokens.findIndex((token, at) => at > to && token.kind !== "word");
  const head = tokens[comma - 1]?.lower ?? "";
  const isAge = comma === to + 2 && AGE.test(head);
  const phrase = tokens.slice(to + 1, comma);
  // "Lena Marsh, of the charity Warm Hands, ..."
  if (/^(?:of|from)$/.test(phrase[0]?.lower ?? "") && tokens[comma]?.text === ",") return true;
  if (isDetermined(phrase) && phrase.some(({ lower }) => PEOPLE.has(lower))) return true;
  return /^(?:who|whose|whom)$/.test(tokens[to + 1]?.lower ?? "") || (comma !== -1 && (PEOPLE.has(head) || isAge));
}

/** "Ana Petr, his neighbour of thirty years, ..." */
function isDetermined([first]: readonly EnglishToken[]): boolean {
  return /^(?:a|an|the|his|her|their)$/.test(first?.lower ?? "");
}

const AGE =
  /^(?:\d{1,3}|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?)$/u;
