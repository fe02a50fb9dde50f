import { englishNameBefore, namesNoPerson, readApposition } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import { subjectEndingAt } from "./englishSubjects.ts";
import type { EnglishSubject } from "./englishSubject.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { BODIES, CALENDAR_AND_OPENERS, OFFICES, PEOPLE, PREPOSITIONS, SPEECH_NOUN } from "./englishWords.ts";

const OPENING =
  /^(?:the|a|an|her|his|their|rival|colleague|successor|predecessor|predecessors|counterpart|first|vice|foreign|prime)$/;

/** Whom a sentence is about stands at its beginning; behind so many words it tells of somebody else. */
const MAX_OPENING_WORDS = 10;

export function openingPronoun(tokens: readonly EnglishToken[]): EnglishSubject | null {
  const word = tokens[0]?.lower ?? "";
  return /^(?:he|she|it)$/.test(word) ? { kind: "pronoun", word, from: 0 } : null;
}

/** The noun phrase that a sentence begins with: "The Bank of Lorn raised ..." */
export function openingSubject(tokens: readonly EnglishToken[]): EnglishSubject | null {
  const from = tokens.findIndex((token) => token.isCapital && !CALENDAR_AND_OPENERS.has(token.lower));
  if (from === -1 || from > 1) return describedSubject(tokens);
  const end = tokens.findIndex(
    (token, at) => at > from && !token.isCapital && !/^(?:of|for|and|the|&)$/.test(token.lower),
  );
  if (end === -1 || tokens[end]?.kind !== "word") return null;
  const subject = subjectEndingAt(tokens, end);
  return subject.kind === "name" || subject.kind === "body" ? subject : null;
}

/** "The nurses’ union disputed it": the phrase ends with the first noun that can speak. */
function describedSubject(tokens: readonly EnglishToken[]): EnglishSubject | null {
  const speaks = (token: EnglishToken | undefined) =>
    token?.kind === "word" && (BODIES.has(token.lower) || OFFICES.has(token.lower) || PEOPLE.has(token.lower));
  const head = tokens.findIndex((token, at) => speaks(token) && !token.isPossessive && !speaks(tokens[at + 1]));
  if (head < 1 || head > MAX_OPENING_WORDS || tokens.slice(0, head).some(({ kind }) => kind !== "word")) return null;
  return subjectEndingAt(tokens, head + 1);
}

/** The name that a sentence begins with, as its subject: "Ambassador Lena Marsh left", "Her deputy, Omar Finch, was milder". */
export function openingName(tokens: readonly EnglishToken[]): EnglishName | null {
  const start = pastAdverbial(tokens);
  for (let to = Math.min(tokens.length, start + MAX_OPENING_WORDS); to > start; to--) {
    const next = tokens[to];
    if (tokens[to - 1]?.isPossessive || (next?.kind === "word" && (next.isCapital || next.lower === "and"))) continue;
    const name = englishNameBefore(tokens, to);
    if (!name) continue;
    const before = tokens.slice(start, name.from);
    const isOpening = before.every((token) => isBeforeName(token, name)) || isRole(before);
    if (isOpening && !namesNoPerson(name.words)) return name;
  }
  return null;
}

/** "In the square below, Lena Marsh, a student, laughed." */
function pastAdverbial(tokens: readonly EnglishToken[]): number {
  const first = tokens[0]?.lower ?? "";
  const isAdverbial = PREPOSITIONS.has(first) || PLACE_ADVERB.test(first);
  const comma = tokens.slice(0, MAX_OPENING_WORDS).findIndex((token) => token.text === ",");
  return isAdverbial && comma !== -1 ? comma + 1 : 0;
}

const PLACE_ADVERB =
  /^(?:down|up|across|along|outside|beside|behind|beyond|past|inside|back|next|nearby|upstairs|elsewhere)$/;

function isBeforeName(token: EnglishToken, name: EnglishName): boolean {
  const isOffice =
    OFFICES.has(token.lower) || (name.isAddressed && token.isCapital && !CALENDAR_AND_OPENERS.has(token.lower));
  return isOffice || OPENING.test(token.lower) || token.text === ",";
}

/** "The High Representative, ", "Her finance chief, " */
function isRole(before: readonly EnglishToken[]): boolean {
  const [first] = before;
  const start = first && OPENING.test(first.lower) ? 1 : 0;
  return before.at(-1)?.text === "," && readApposition(before.slice(start, -1)).office !== null;
}

/** "The Premier’s answer was a shrug.": it is the premier who speaks next. */
export function answeringSubject(tokens: readonly EnglishToken[]): EnglishSubject | null {
  const at = tokens.slice(0, MAX_OPENING_WORDS).findIndex((token) => token.isPossessive);
  const owner = tokens[at];
  const isSpeech = tokens.slice(at + 1, at + 3).some(({ lower }) => SPEECH_NOUN.test(lower));
  if (!owner || !isSpeech) return null;
  const subject = subjectEndingAt(tokens.with(at, { ...owner, isPossessive: false }), at + 1);
  return subject.kind === "unknown" ? null : subject;
}
