import { englishNameBefore, namesNoPerson } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishToken } from "./englishTokens.ts";
import {
  ADDRESSES,
  BE,
  BEFORE_VERB,
  BODIES,
  CALENDAR_AND_OPENERS,
  CLAUSE_VERBS,
  NO_GIVEN_NAMES,
  NO_SURNAMES,
  OFFICES,
  PEOPLE,
  PREPOSITIONS,
  SPEECH_VERBS,
} from "./englishWords.ts";

/** The single names that an article uses as people's: "Voss said", "said Voss", "Mrs Voss". */
export function surnamesAlone(sentences: readonly (readonly EnglishToken[])[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap((tokens) => tokens.filter((_, at) => isSurname(tokens, at)).map(({ text }) => text)),
  );
}

function isSurname(tokens: readonly EnglishToken[], at: number): boolean {
  const token = tokens[at];
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (token?.kind !== "word" || !token.isCapital || namesNoPerson([token.text])) return false;
  if (CALENDAR_AND_OPENERS.has(token.lower) || OFFICES.has(token.lower) || PEOPLE.has(token.lower)) return false;
  const isAddressed = ADDRESSES.has(before?.lower ?? "");
  const goesOn = next?.kind === "word" && next.isCapital;
  const isAlone = !goesOn && (isAddressed || before?.kind !== "word" || !before.isCapital);
  const article = /^(?:the|a|an)$/.test(before?.lower ?? "");
  // "Oda, 41, says", "Oda, who left, says"
  const isApposed = next?.text === "," && /^(?:\d{2}|who|whose)$/.test(tokens[at + 2]?.lower ?? "");
  const isSubject =
    isApposed || reports(next) || (at === 0 && (BE.has(next?.lower ?? "") || BEFORE_VERB.has(next?.lower ?? "")));
  return isAlone && !article && (isAddressed || isSubject || (reports(before) && tokens[at - 2]?.kind !== "word"));
}

function reports(token: EnglishToken | undefined): boolean {
  return CLAUSE_VERBS.has(token?.lower ?? "") || SPEECH_VERBS.has(token?.lower ?? "");
}

/**
 * Without an office a name is taken for one only as a Korean name is spelled, right before what the person said, as the
 * subject that a sentence begins with, or because the article later uses its surname alone.
 */
export function isClearlyName(
  tokens: readonly EnglishToken[],
  name: EnglishName,
  surnames: ReadonlySet<string>,
): boolean {
  const isSubject = reports(tokens[name.to]);
  const last = name.words.at(-1) ?? "";
  return (
    isSubject ||
    /^\p{Lu}\p{L}+-\p{Ll}/u.test(last) ||
    surnames.has(last) ||
    opensSentence(tokens, name) ||
    isOneOfPair(tokens, name)
  );
}

/** "Her deputies, Lena Marsh and Omar Finch, left": two whole names side by side are two people. */
function isOneOfPair(tokens: readonly EnglishToken[], { from, to, words }: EnglishName): boolean {
  const before = tokens[from - 1]?.lower === "and" ? englishNameBefore(tokens, from - 1) : null;
  const behind = tokens[to]?.lower === "and" ? englishNameBefore(tokens, to + 1 + words.length) : null;
  const other = before ?? (behind?.from === to + 1 ? behind : null);
  return other !== null && [other.words, words].every((whole) => whole.length > 1 && !namesPlace(whole));
}

function namesPlace(words: readonly string[]): boolean {
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  return NO_SURNAMES.has(last.toLowerCase()) || NO_GIVEN_NAMES.has(first.toLowerCase()) || namesNoPerson(words);
}

/** "Robbie Kerr did not mind." */
function opensSentence(tokens: readonly EnglishToken[], name: EnglishName): boolean {
  const next = tokens[name.to];
  const isSubject = next?.kind === "word" && !PREPOSITIONS.has(next.lower) && !/^(?:and|or|\d.*)$/.test(next.lower);
  const isOpening =
    name.from === 0 || (PREPOSITIONS.has(tokens[0]?.lower ?? "") && tokens[name.from - 1]?.text === ",");
  const isPredicate = isSubject && !next.isCapital && !OFFICES.has(next.lower) && !PEOPLE.has(next.lower);
  return isOpening && isPredicate && !namesPlace(name.words) && !BODIES.has(next.lower);
}
