import { describePhrase, people } from "./describePhrase.ts";
import { englishNameBefore, namesNoPerson } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishSubject } from "./englishSubject.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { BEFORE_VERB, BODIES, OFFICES, PEOPLE, PHRASE_LIMITS, PREPOSITIONS, PRONOUNS } from "./englishWords.ts";

/** An office, a body and a name; a longer run of words has lost the beginning of its phrase. */
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
  return describePhrase(phrase, from);
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

/** Between "for" and the name: "for former Deputy Prime Minister Oda". */
const MAX_OFFICE_WORDS = 5;

/** "Ames and Oda said" is nobody's own word. */
function isJoint(tokens: readonly EnglishToken[], name: EnglishName): boolean {
  let at = name.from - 1;
  while (at > 0 && tokens[at]?.kind === "word" && OFFICES.has(tokens[at]?.lower ?? "")) at--;
  const before = tokens[at - 1];
  return tokens[at]?.lower === "and" && before?.kind === "word" && before.isCapital && !before.isPossessive;
}
