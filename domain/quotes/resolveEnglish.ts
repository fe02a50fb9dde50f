import type { ReportingClause } from "./englishClauses.ts";
import { englishNameBefore, namesNoPerson } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import { subjectEndingAt } from "./englishSubjects.ts";
import type { EnglishSubject } from "./englishSubjects.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { CALENDAR_AND_OPENERS, COUNTRY_ENDING, OFFICES, PREPOSITIONS } from "./englishWords.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution, Gender, Person, Registry } from "./speakers.ts";

export type ResolvedClause = ReportingClause & { readonly attribution: Attribution };

/** Who spoke last in the article's own words; a pronoun is theirs. */
export type Discourse = {
  person: Person | null;
  attribution: Attribution;
  /** The body that spoke last, if nobody has spoken since: an "it" is its own. */
  body: string | null;
};

const GENDERS: Readonly<Record<string, Gender>> = { he: "he", she: "she" };
const POSSESSIVE_GENDERS: Readonly<Record<string, Gender>> = { his: "he", her: "she" };
const OPENING =
  /^(?:the|a|an|her|his|their|rival|colleague|successor|predecessor|predecessors|counterpart|first|vice|foreign|prime)$/;
const MAX_OPENING_WORDS = 10;

/** Finds out who the subjects of a sentence's reporting clauses are, carrying on from the sentences before. */
export function resolveEnglish(
  tokens: readonly EnglishToken[],
  clauses: readonly ReportingClause[],
  registry: Registry,
  discourse: Discourse,
): ResolvedClause[] {
  turnToSubject(tokens, clauses, registry, discourse);
  let inSentence: Attribution | null = null;
  // "Kim hit back, saying": whoever the sentence begins with.
  const opening = () => {
    const subject = openingSubject(tokens);
    return subject ? resolve(subject, tokens[0]?.start ?? 0, registry, discourse) : NOBODY;
  };
  return clauses.map((clause) => {
    const at = tokens[clause.subject.from]?.start ?? tokens[clause.verb]?.start ?? 0;
    const attribution: Attribution =
      clause.subject.kind === "previous" ? (inSentence ?? opening()) : resolve(clause.subject, at, registry, discourse);
    inSentence = attribution;
    return { ...clause, attribution };
  });
}

/**
 * A sentence that is about somebody else, who says nothing in it, turns a "he" that follows to them; where it names further
 * people, it leaves the "he" in doubt.
 */
function turnToSubject(
  tokens: readonly EnglishToken[],
  clauses: readonly ReportingClause[],
  registry: Registry,
  discourse: Discourse,
) {
  learnGender(tokens, discourse);
  if (clauses.some((clause) => clause.subject.kind !== "pronoun" && clause.subject.kind !== "previous")) return;
  const first = clauses[0];
  if (first?.subject.kind === "pronoun" && first.subject.from <= 1) return;
  const named = peopleNamed(tokens, registry).filter(({ person }) => person !== discourse.person);
  const subject = openingName(tokens);
  const [only] = named;
  if (!only) return;
  const isSubject = subject !== null && named.length === 1 && only.at >= subject.from && only.at < subject.to;
  const person = isSubject ? only.person : null;
  const shortName = subject?.words.length === 1 ? (subject.words[0] ?? null) : null;
  Object.assign(discourse, {
    person,
    attribution: person ? registry.attribute(person, shortName, tokens[0]?.start ?? 0) : NOBODY,
  });
}

/** "Her deputy": whoever spoke before is a woman. */
function learnGender(tokens: readonly EnglishToken[], discourse: Discourse) {
  const gender = POSSESSIVE_GENDERS[tokens[0]?.lower ?? ""];
  if (gender && discourse.person) discourse.person.gender ??= gender;
}

/** "In the square below, Lena Marsh, a student, laughed." */
function pastAdverbial(tokens: readonly EnglishToken[]): number {
  const isAdverbial = PREPOSITIONS.has(tokens[0]?.lower ?? "");
  const comma = tokens.slice(0, MAX_OPENING_WORDS).findIndex((token) => token.text === ",");
  return isAdverbial && comma !== -1 ? comma + 1 : 0;
}

function isBeforeName(token: EnglishToken, name: EnglishName): boolean {
  const isOffice =
    OFFICES.has(token.lower) || (name.isAddressed && token.isCapital && !CALENDAR_AND_OPENERS.has(token.lower));
  return isOffice || OPENING.test(token.lower) || token.text === ",";
}

function peopleNamed(tokens: readonly EnglishToken[], registry: Registry) {
  const end = tokens.at(-1)?.end ?? 0;
  return registry.all().flatMap((person) => {
    const at = tokens.findIndex(
      (token) =>
        token.kind === "word" &&
        token.isCapital &&
        person.shortNames.includes(token.text) &&
        (registry.lastMentioned(token.text, end) ?? person) === person,
    );
    return at === -1 ? [] : [{ person, at }];
  });
}

/** The noun phrase that a sentence begins with: "The Bank of Lorn raised ..." */
function openingSubject(tokens: readonly EnglishToken[]): EnglishSubject | null {
  const from = tokens.findIndex((token) => token.isCapital && !CALENDAR_AND_OPENERS.has(token.lower));
  if (from === -1 || from > 1) return null;
  const end = tokens.findIndex(
    (token, at) => at > from && !token.isCapital && !/^(?:of|for|and|the|&)$/.test(token.lower),
  );
  if (end === -1 || tokens[end]?.kind !== "word") return null;
  const subject = subjectEndingAt(tokens, end);
  return subject.kind === "name" || subject.kind === "body" ? subject : null;
}

/** The name that a sentence begins with, as its subject: "Ambassador Lena Marsh left", "Her deputy, Omar Finch, was milder". */
function openingName(tokens: readonly EnglishToken[]): EnglishName | null {
  const start = pastAdverbial(tokens);
  for (let to = Math.min(tokens.length, start + MAX_OPENING_WORDS); to > start; to--) {
    const next = tokens[to];
    if (tokens[to - 1]?.isPossessive || (next?.kind === "word" && (next.isCapital || next.lower === "and"))) continue;
    const name = englishNameBefore(tokens, to);
    if (!name) continue;
    const before = tokens.slice(start, name.from);
    const isOpening = before.every((token) => isBeforeName(token, name));
    if (isOpening && !namesNoPerson(name.words)) return name;
  }
  return null;
}

function resolve(subject: EnglishSubject, at: number, registry: Registry, discourse: Discourse): Attribution {
  switch (subject.kind) {
    case "pronoun":
      return byPronoun(subject.word, discourse);
    case "name":
      return byName(subject.name.words, subject.name.isAddressed, at, registry, discourse);
    case "description":
      return byDescription(subject.words, subject.text, at, registry, discourse);
    case "body":
      discourse.body = subject.text;
      return { ...NOBODY, organisation: subject.text };
    case "people":
      forget(discourse);
      return { ...NOBODY, office: subject.office, organisation: subject.organisation };
    case "previous":
      return NOBODY;
    case "unknown":
      forget(discourse);
      return NOBODY;
  }
}

/** Somebody spoke of whom the sentence does not tell: a "he" that follows may be theirs. */
function forget(discourse: Discourse) {
  Object.assign(discourse, { person: null, attribution: NOBODY, body: null });
}

function byPronoun(word: string, discourse: Discourse): Attribution {
  if (word === "it") return { ...NOBODY, organisation: discourse.body };
  const gender = GENDERS[word];
  const { person } = discourse;
  if (!gender || !person) return NOBODY;
  person.gender ??= gender;
  return person.gender === gender ? discourse.attribution : NOBODY;
}

function byName(words: readonly string[], isAddressed: boolean, at: number, registry: Registry, discourse: Discourse) {
  const [only] = words;
  const isShort = words.length === 1;
  const person = isShort ? registry.lastMentioned(only ?? "", at) : registry.named(words.join(" "));
  if (person) return speak(person, isShort ? (only ?? null) : null, at, registry, discourse);
  if (isShort && !isAddressed) {
    forget(discourse);
    if (!COUNTRY_ENDING.test(only ?? "")) return NOBODY;
    discourse.body = only ?? null;
    return { ...NOBODY, organisation: only ?? null };
  }
  const name = words.join(" ");
  return speak(
    registry.introduce({ name, shortNames: [words.at(-1) ?? name], office: null, organisation: null }, at),
    null,
    at,
    registry,
    discourse,
  );
}

function byDescription(
  words: readonly string[],
  text: string,
  at: number,
  registry: Registry,
  discourse: Discourse,
): Attribution {
  const person = registry.byDescription(words, at);
  if (person) return speak(person, null, at, registry, discourse);
  forget(discourse);
  return { ...NOBODY, office: text };
}

function speak(
  person: Person,
  shortName: string | null,
  at: number,
  registry: Registry,
  discourse: Discourse,
): Attribution {
  const attribution = registry.attribute(person, shortName, at);
  person.mentions.push(at);
  Object.assign(discourse, { person, attribution, body: null });
  return attribution;
}
