import { englishNameBefore, namesNoPerson, readApposition } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishToken } from "./englishTokens.ts";
import {
  BEFORE_VERB,
  BODIES,
  CALENDAR_AND_OPENERS,
  OFFICES,
  PEOPLE,
  PHRASE_LIMITS,
  PREPOSITIONS,
  PRONOUNS,
} from "./englishWords.ts";

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

const MAX_PHRASE_WORDS = 10;
const ARTICLE = /^(?:the|a|an)$/;

/** The subject that ends before the verb at `verb`, past adverbs, auxiliaries, appositions and "who". */
export function subjectBefore(tokens: readonly EnglishToken[], verb: number): EnglishSubject {
  let at = beforeDay(tokens, verb - 1);
  while (at >= 0 && BEFORE_VERB.has(tokens[at]?.lower ?? "")) at--;
  if (tokens[at]?.lower.endsWith("ly") && !tokens[at]?.isCapital) at--;
  const named = tokens[at]?.text === "," ? namedInApposition(tokens, at) : null;
  if (named) return named;
  if (endsWithComma(tokens[at])) at = beforeApposition(tokens, at);
  if (tokens[at]?.lower === "who") at = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
  if (at >= 0 && /^(?:and|but|then)$/.test(tokens[at]?.lower ?? "")) return { kind: "previous", from: at };
  return subjectEndingAt(tokens, beforeWho(tokens, at + 1));
}

/** "A father who lives opposite": the noun before a "who" without a comma is the subject, whoever the clause names. */
function beforeWho(tokens: readonly EnglishToken[], end: number): number {
  const who = phraseStart(tokens, end) - 1;
  const isRestrictive = tokens[who]?.lower === "who" && tokens[who - 1]?.kind === "word";
  return isRestrictive && end - who > 1 ? who : end;
}

/** "Han, leader of the party, said": the comma at `at` closes an apposition, before which the name ends. */
function beforeApposition(tokens: readonly EnglishToken[], at: number): number {
  const relative = tokens.findLastIndex(
    (token, open) => open < at - 1 && isRelative(tokens, open) && token.text === ",",
  );
  for (let open = at - 1; open > 0; open--) {
    if (tokens[open]?.text === ")") open = beforeParenthesis(tokens, open + 1);
    const token = tokens[open];
    if (token?.kind === "quotation" && relative === -1) return -1;
    if (token?.text !== "," || (relative !== -1 && open > relative)) continue;
    // "Rosh, 41, who was expelled, said": an age is an apposition too.
    const isAge = /^\d+$/.test(tokens[open - 1]?.text ?? "") && tokens[open - 2]?.text === ",";
    return isAge ? open - 3 : open - 1;
  }
  return -1;
}

/** American usage puts the comma inside the marks. */
function endsWithComma(token: EnglishToken | undefined): boolean {
  return token?.text === "," || (token?.kind === "quotation" && /,["”’»]$/u.test(token.text));
}

function isRelative(tokens: readonly EnglishToken[], comma: number): boolean {
  return /^(?:who|whose|whom)$/.test(tokens[comma + 1]?.lower ?? "");
}

/** "The minister on Friday said" */
function beforeDay(tokens: readonly EnglishToken[], at: number): number {
  const [before, word] = [tokens[at - 1]?.lower ?? "", tokens[at]?.lower ?? ""];
  if (/^(?:last|this)$/.test(before) && /^(?:night|week|month|year|morning|afternoon|evening)$/.test(word))
    return tokens[at - 2]?.lower === "earlier" ? at - 3 : at - 2;
  if (!/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[at]?.lower ?? "")) return at;
  return tokens[at - 1]?.lower === "on" ? at - 2 : at - 1;
}

/** "Dey's deputy, Omar Finch, said": the name itself is the apposition. */
function namedInApposition(tokens: readonly EnglishToken[], at: number): EnglishSubject | null {
  const open = beforeApposition(tokens, at) + 1;
  const end = tokens[at - 1]?.text === ")" ? beforeParenthesis(tokens, at) : at;
  const name = open > 0 ? englishNameBefore(tokens, end) : null;
  const isWhole = name !== null && tokens.slice(open + 1, name.from).every(({ lower }) => OFFICES.has(lower));
  if (!name || !isWhole || name.from <= open || name.words.length < 2 || namesNoPerson(name.words)) return null;
  const from = phraseStart(tokens, open);
  // "The mayor, Ruth Oda, and her deputy, Omar Finch, denied it": both did.
  const isBoth = tokens[from - 1]?.lower === "and" && tokens[from - 2]?.text === ",";
  return isBoth ? people(from) : { kind: "name", name, from };
}

/** Reads the noun phrase that ends before token `to`. */
export function subjectEndingAt(tokens: readonly EnglishToken[], to: number): EnglishSubject {
  const end = tokens[to - 1]?.text === ")" ? beforeParenthesis(tokens, to) : to;
  const last = tokens[end - 1];
  if (last?.kind !== "word" || last.isPossessive) return { kind: "unknown", from: end };
  if (PRONOUNS.has(last.lower)) return { kind: "pronoun", word: last.lower, from: end - 1 };
  const from = phraseStart(tokens, end);
  const phrase = tokens.slice(from, end);
  const name = personBefore(tokens, end) ?? personOfPlace(tokens, from, end);
  if (name) return isJoint(tokens, name) ? people(from) : { kind: "name", name, from };
  return describe(phrase, from);
}

function beforeParenthesis(tokens: readonly EnglishToken[], to: number): number {
  for (let at = to - 1; at >= 0; at--) if (tokens[at]?.text === "(") return at;
  return to;
}

function phraseStart(tokens: readonly EnglishToken[], end: number): number {
  let from = end;
  while (from > 0 && end - from < MAX_PHRASE_WORDS) {
    const token = tokens[from - 1];
    if (token?.kind !== "word" || PHRASE_LIMITS.has(token.lower)) break;
    from--;
    if (ARTICLE.test(token.lower) && !PREPOSITIONS.has(tokens[from - 1]?.lower ?? "")) break;
  }
  return from;
}

function personBefore(tokens: readonly EnglishToken[], to: number): EnglishName | null {
  const name = englishNameBefore(tokens, to);
  return name && isPersonName(tokens, name) ? name : null;
}

/** "Prime Minister Jo Lindqvist of Estmark": an office before the name proves that the name ends where the place begins. */
function personOfPlace(tokens: readonly EnglishToken[], from: number, end: number): EnglishName | null {
  const link = tokens.findIndex((token, at) => at > from && at < end && /^(?:of|from)$/.test(token.lower));
  const name = link === -1 ? null : personBefore(tokens, link);
  // "Lena Marsh of the Centre for Ocean Policy"
  const isOfBody = name?.from === from && name.words.length > 1 && tokens.slice(link, end).some(isBodyWord);
  return name && (isOfBody || (name.isAddressed && name.from > from)) ? name : null;
}

function isBodyWord({ lower, isCapital }: EnglishToken): boolean {
  return isCapital && BODIES.has(lower);
}

/** "Officials in Oslo" ends in a capital, but speaks of officials; "the Kremlin" is no person either. */
function isPersonName(tokens: readonly EnglishToken[], name: EnglishName): boolean {
  if (namesNoPerson(name.words)) return false;
  if (name.isAddressed) return !isSpokenFor(tokens, name);
  const before = tokens[name.from - 1]?.lower ?? "";
  return !ARTICLE.test(before) && !/^(?:of|in|at|from|for|to|with)$/.test(before);
}

/** "an aide to Mayor Ruth Oda", "a spokesman for Mr Oda": the one before speaks. */
function isSpokenFor(tokens: readonly EnglishToken[], name: EnglishName): boolean {
  let at = name.from - 1;
  while (at > 0 && tokens[at]?.kind === "word" && !/^(?:to|for|of|with|by)$/.test(tokens[at]?.lower ?? "")) at--;
  const head = tokens[at - 1]?.lower ?? "";
  if (tokens[at]?.lower === "by" && BODIES.has(head)) return true;
  const isOffice = OFFICES.has(tokens[at + 1]?.lower ?? "") || OFFICES.has(tokens[name.from - 1]?.lower ?? "");
  const isPhrase = /^(?:to|for|of|with|by)$/.test(tokens[at]?.lower ?? "") && name.from - at <= MAX_OFFICE_WORDS;
  return (
    isPhrase && isOffice && (PEOPLE.has(head) || /^(?:spokes(?:man|woman|person)|lawyer|adviser|advisor)$/.test(head))
  );
}

const MAX_OFFICE_WORDS = 5;

/** "Ames and Oda said" is nobody's own word. */
function isJoint(tokens: readonly EnglishToken[], name: EnglishName): boolean {
  let at = name.from - 1;
  while (at > 0 && tokens[at]?.kind === "word" && OFFICES.has(tokens[at]?.lower ?? "")) at--;
  const before = tokens[at - 1];
  return tokens[at]?.lower === "and" && before?.kind === "word" && before.isCapital && !before.isPossessive;
}

function people(from: number): EnglishSubject {
  return { kind: "people", office: null, organisation: null, from };
}

function unknown(from: number): EnglishSubject {
  return { kind: "unknown", from };
}

/** Whose words "his letter" are. */
export const OWNERS: Readonly<Record<string, string>> = { his: "he", her: "she", its: "it", their: "they" };
const WRITING =
  /^(?:letter|statement|post|message|memo|note|speech|email|tweet|testimony|reply|answer|column|op-ed|affidavit)$/;

const SOME_OF = /^(?:one|two|three|some|several|many|most|none)$/;

function describe(whole: readonly EnglishToken[], from: number): EnglishSubject {
  // "one of the sources"
  const isSomeOf = whole[1]?.lower === "of" && SOME_OF.test(whole[0]?.lower ?? "");
  const phrase = isSomeOf ? whole.slice(2) : whole;
  const head = headOf(phrase);
  const owner = OWNERS[phrase.at(-2)?.lower ?? ""];
  if (owner && phrase.length === 2 && WRITING.test(head?.lower ?? "")) return { kind: "pronoun", word: owner, from };
  const text = phrase.map((token) => token.text + (token.isPossessive ? "'s" : "")).join(" ");
  if (!head) return unknown(from);
  const isDefinite = phrase
    .slice(0, phrase.indexOf(head))
    .some((token) => token.isPossessive || /^(?:the|his|her|its|their)$/.test(token.lower));
  const isPerson =
    OFFICES.has(head.lower) || (PEOPLE.has(head.lower) && isSingular(head)) || YEARS_OLD.test(head.lower);
  if (isPerson && isDefinite)
    return {
      kind: "description",
      words: contentWords(phrase),
      text: text.replace(/^(?:the|a|an) /i, ""),
      organisation: spokenFor(phrase, head),
      from,
    };
  if (OFFICES.has(head.lower) || PEOPLE.has(head.lower)) return unnamed(phrase, head, from);
  // "The Defence Ministry in Sarkan" is the Defence Ministry.
  const trimmed = text
    .replace(/ (?:in|at|by) .*$/, "")
    .replace(
      /^(?:(?:On|In|At|Last|This|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the|a|an|its|his|her|their) )+/i,
      "",
    )
    .replace(MERE_ROLE, "");
  const isAcronym = head.text.length > 1 && head.text === head.text.toUpperCase() && head.isCapital;
  const isProper = head.isCapital && (/^[Tt]he /.test(text) || namesNoPerson(trimmed.split(" ")));
  if (BODIES.has(head.lower) || isAcronym || isProper) return { kind: "body", text: trimmed, from };
  return { kind: "unknown", from };
}

const YEARS_OLD = /^\d+-year-old$/;

/** "The farmer" is one person, "the farmers" are any. */
function isSingular({ lower }: EnglishToken): boolean {
  return !/(?:[^s]s|men|people|police)$/.test(lower);
}

/** "The main opposition Dawn Party" is the Dawn Party. */
const MERE_ROLE = /^(?:(?:main|ruling|opposition|governing|largest|state-run|influential|powerful) )+(?=\p{Lu})/u;

/** "A spokeswoman for the ministry" speaks for it; "officials in Lorn" speak for nobody. */
function unnamed(phrase: readonly EnglishToken[], head: EnglishToken, from: number): EnglishSubject {
  const { office } = readApposition(phrase);
  return SPOKESPERSON.test(head.lower)
    ? { kind: "people", office, organisation: spokenFor(phrase, head), from }
    : people(from);
}

const SPOKESPERSON = /^spokes(?:man|woman|person)$/;

/** "A spokeswoman for the ministry", "the ministry’s spokesman", "a foreign ministry spokesman" */
function spokenFor(phrase: readonly EnglishToken[], head: EnglishToken): string | null {
  if (!SPOKESPERSON.test(head.lower)) return null;
  const told = readApposition(phrase).organisation;
  if (told !== null) return told.replace(/^(?:the|its|his|her|their) /i, "");
  const before = phrase.slice(0, phrase.indexOf(head)).filter(({ lower }) => !/^(?:the|a|an|its|their)$/.test(lower));
  const isBody = BODIES.has(before.at(-1)?.lower ?? "");
  return isBody ? before.map((token) => token.text).join(" ") : null;
}

/** The head stands before the first preposition: "officials in Seoul", "the Ministry of Trade". */
function headOf(phrase: readonly EnglishToken[]): EnglishToken | undefined {
  const start = phrase.findIndex((token) => !CALENDAR_AND_OPENERS.has(token.lower));
  const link = phrase.findIndex((token, index) => index > start && PREPOSITIONS.has(token.lower));
  const end = link === -1 ? phrase.length : link;
  // "two diplomats briefed on the talks", "residents living near the pit", "sources close to the talks"
  const isParticiple =
    /(?:ed|ing|^close|^familiar|^aware|^present|^loyal|^seen|^written|^sent|^made|^held|^given|^shown|^drawn)$/.test(
      phrase[end - 1]?.lower ?? "",
    ) && !phrase[end - 1]?.isCapital;
  const known = phrase
    .slice(0, end)
    .findLast(({ lower }) => PEOPLE.has(lower) || OFFICES.has(lower) || BODIES.has(lower));
  return start === -1 ? undefined : ((isParticiple ? known : undefined) ?? phrase[end - 1]);
}

function contentWords(phrase: readonly EnglishToken[]): string[] {
  return phrase
    .filter((token) => !CALENDAR_AND_OPENERS.has(token.lower) && !PREPOSITIONS.has(token.lower))
    .map((token) => token.lower)
    .filter((word) => !/^(?:the|a|an|his|her|its|their|ruling|main|also)$/.test(word));
}
