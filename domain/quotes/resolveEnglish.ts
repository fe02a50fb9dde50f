import type { ReportingClause } from "./englishClauses.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishSubject } from "./englishSubject.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { PHRASE_LIMITS, PRONOUNS } from "./englishWords.ts";
import { forget, resolveSubject } from "./resolveSubject.ts";
import type { Discourse } from "./resolveSubject.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution, Gender, Person, Registry } from "./speakers.ts";
import { answeringSubject, openingName, openingPronoun, openingSubject } from "./englishOpenings.ts";

export type ResolvedClause = ReportingClause & { readonly attribution: Attribution };

const POSSESSIVE_GENDERS: Readonly<Record<string, Gender>> = { his: "he", her: "she" };

/** Whom a sentence in which nobody speaks is about, as far as its first words name a person; otherwise nobody. */
export function subjectOfSentence(
  tokens: readonly EnglishToken[],
  clauses: readonly ReportingClause[],
  discourse: Discourse,
): Attribution {
  const name = openingName(tokens);
  const isAbout = name !== null && isNameOf(name, discourse.person);
  return clauses.length === 0 && (isAbout || answeringSubject(tokens) !== null) ? discourse.attribution : NOBODY;
}

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
    const subject = openingPronoun(tokens) ?? openingPerson(tokens) ?? openingSubject(tokens);
    return subject ? resolveSubject(subject, tokens[0]?.start ?? 0, registry, discourse) : NOBODY;
  };
  return clauses.map((clause, index) => {
    if (isInsideReport(tokens, clauses[index - 1], clause)) return { ...clause, attribution: NOBODY };
    const at = tokens[clause.subject.from]?.start ?? tokens[clause.verb]?.start ?? 0;
    const attribution: Attribution =
      clause.subject.kind === "previous"
        ? (inSentence ?? opening())
        : resolveSubject(clause.subject, at, registry, discourse);
    inSentence = attribution;
    return { ...clause, attribution };
  });
}

/** "He retorted that nobody had asked for it, urging them ...": what nobody is said to have asked is his. */
function isInsideReport(
  tokens: readonly EnglishToken[],
  before: ReportingClause | undefined,
  clause: ReportingClause,
): boolean {
  if (!before || clause.subject.kind !== "unknown" || !before.takesClause || before.isInverted) return false;
  const between = tokens.slice(before.verb + 1, clause.verb);
  return between[0]?.lower === "that" && between.every(({ kind }) => kind === "word");
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
  const answering = answeringSubject(tokens);
  if (answering && clauses.length === 0) {
    resolveSubject(answering, tokens[0]?.start ?? 0, registry, discourse);
    return;
  }
  if (clauses.some((clause) => clause.subject.kind !== "pronoun" && clause.subject.kind !== "previous")) return;
  const first = clauses[0];
  if (first?.subject.kind === "pronoun" && first.subject.from <= 1) return;
  const named = peopleNamed(tokens, registry).filter(({ person }) => person !== discourse.person);
  const subject = openingName(tokens);
  const [only] = named;
  if (subject && !only && clauses.length === 0 && isStranger(tokens, subject, discourse)) return forget(discourse);
  if (!only) return turnToBody(tokens, clauses, registry, discourse);
  const isSubject = subject !== null && named.length === 1 && only.at >= subject.from && only.at < subject.to;
  // "That was too rosy for Lena Marsh, an economist.": nobody else has spoken yet who could be meant.
  const isOnly = named.length === 1 && discourse.person === null && isNewcomer(tokens, only.person);
  const person = isSubject || isOnly || (named.length === 1 && isActing(tokens, only.at)) ? only.person : null;
  const shortName = subject?.words.length === 1 ? (subject.words[0] ?? null) : null;
  Object.assign(discourse, {
    person,
    attribution: person ? registry.attribute(person, shortName, tokens[0]?.start ?? 0) : NOBODY,
  });
}

/** "Marsh, asked about it, was frank": a sentence about somebody whom the article has not introduced. */
function isStranger(tokens: readonly EnglishToken[], name: EnglishName, { person }: Discourse): boolean {
  const isName = name.words.length > 1 || (name.from === 0 && tokens[name.to]?.text === ",");
  return isName && !PRONOUNS.has(name.words[0]?.toLowerCase() ?? "") && !isNameOf(name, person);
}

function isNameOf({ words }: EnglishName, person: Person | null): boolean {
  return person !== null && (person.name === words.join(" ") || person.shortNames.includes(words.at(-1) ?? ""));
}

/** "Down in the valley her neighbour Omar Finch has stopped": the main verb follows the name. */
function isActing(tokens: readonly EnglishToken[], at: number): boolean {
  const isSubordinate = tokens.slice(0, at).some(({ lower, kind }) => kind !== "word" || PHRASE_LIMITS.has(lower));
  return !isSubordinate && /^(?:has|had|is|was|did|does|will|would)$/.test(tokens[at + 1]?.lower ?? "");
}

/** "The mayor, Ruth Oda, opened the debate by recalling" */
function openingPerson(tokens: readonly EnglishToken[]): EnglishSubject | null {
  const name = openingName(tokens);
  return name && name.words.length > 1 ? { kind: "name", name, from: name.from } : null;
}

/** The article names the person here for the first time. */
function isNewcomer(tokens: readonly EnglishToken[], person: Person): boolean {
  return !person.mentions.some((mention) => mention < (tokens[0]?.start ?? 0));
}

/** "The central bank surprised nobody. It said ...": a body that a sentence is about is its "it". */
function turnToBody(
  tokens: readonly EnglishToken[],
  clauses: readonly ReportingClause[],
  registry: Registry,
  discourse: Discourse,
) {
  const subject = clauses.length === 0 ? openingSubject(tokens) : null;
  if (subject?.kind === "body") discourse.body = discourse.bodyNames.fullName(subject.text, tokens[0]?.start ?? 0);
  // "The striker was in good spirits": a "he" that follows is no longer the coach.
  if (subject?.kind === "description") resolveSubject(subject, tokens[0]?.start ?? 0, registry, discourse);
}

/** "Her deputy": whoever spoke before is a woman. */
function learnGender(tokens: readonly EnglishToken[], discourse: Discourse) {
  const gender = POSSESSIVE_GENDERS[tokens[0]?.lower ?? ""];
  if (!gender) return;
  if (discourse.person) discourse.person.gender ??= gender;
  // "Her publisher calls her a liar. She does not mind.": either may be meant.
  const isAgain = tokens.slice(1).some(({ lower }) => (POSSESSIVE_GENDERS[lower] ?? OBJECT_GENDERS[lower]) === gender);
  discourse.contested = isAgain ? gender : null;
}

const OBJECT_GENDERS: Readonly<Record<string, Gender>> = { him: "he", he: "he", she: "she" };

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
