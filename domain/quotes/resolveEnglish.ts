import type { BodyNames } from "./englishBodies.ts";
import type { ReportingClause } from "./englishClauses.ts";
import { genderOf } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishSubject } from "./englishSubjects.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { COUNTRY_ENDING, PHRASE_LIMITS, PRONOUNS } from "./englishWords.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution, Gender, Person, Registry } from "./speakers.ts";
import { answeringSubject, openingName, openingPronoun, openingSubject } from "./englishOpenings.ts";

export type ResolvedClause = ReportingClause & { readonly attribution: Attribution };

/** Who spoke last in the article's own words; a pronoun is theirs. */
export type Discourse = {
  person: Person | null;
  attribution: Attribution;
  /** The gender of somebody whom the last sentence with a new person in it was about as well. */
  contested: Gender | null;
  /** The body that spoke last, if nobody has spoken since: an "it" is its own. */
  body: string | null;
  readonly bodyNames: BodyNames;
};

const GENDERS: Readonly<Record<string, Gender>> = { he: "he", she: "she" };

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
    return subject ? resolve(subject, tokens[0]?.start ?? 0, registry, discourse) : NOBODY;
  };
  return clauses.map((clause, index) => {
    if (isInsideReport(tokens, clauses[index - 1], clause)) return { ...clause, attribution: NOBODY };
    const at = tokens[clause.subject.from]?.start ?? tokens[clause.verb]?.start ?? 0;
    const attribution: Attribution =
      clause.subject.kind === "previous" ? (inSentence ?? opening()) : resolve(clause.subject, at, registry, discourse);
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
    resolve(answering, tokens[0]?.start ?? 0, registry, discourse);
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
  if (subject?.kind === "description") resolve(subject, tokens[0]?.start ?? 0, registry, discourse);
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

function resolve(subject: EnglishSubject, at: number, registry: Registry, discourse: Discourse): Attribution {
  switch (subject.kind) {
    case "pronoun":
      return byPronoun(subject.word, discourse);
    case "name":
      return byName(subject.name, at, registry, discourse);
    case "description":
      return byDescription(subject, at, registry, discourse);
    case "body":
      discourse.body = discourse.bodyNames.fullName(subject.text, at);
      return { ...NOBODY, organisation: discourse.body };
    case "people":
      forget(discourse);
      return { ...NOBODY, office: subject.office, organisation: fullName(subject.organisation, at, discourse) };
    case "previous":
      return NOBODY;
    case "unknown":
      forget(discourse);
      return NOBODY;
  }
}

function fullName(organisation: string | null, at: number, { bodyNames }: Discourse): string | null {
  return organisation === null ? null : bodyNames.fullName(organisation, at);
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
  if (person.gender === null && discourse.contested === gender) return NOBODY;
  person.gender ??= gender;
  return person.gender === gender ? discourse.attribution : NOBODY;
}

function byName(
  { words, isAddressed, gender, peerage }: EnglishName,
  at: number,
  registry: Registry,
  discourse: Discourse,
): Attribution {
  const [only] = words;
  const isShort = words.length === 1;
  const person = isShort
    ? (registry.lastMentioned(only ?? "", at, gender) ??
      (isAddressed ? namedLater(only ?? "", gender, registry) : null))
    : registry.named(words.join(" "));
  if (person) return speak(person, isShort ? (only ?? null) : null, at, registry, discourse, gender);
  if (isShort && !isAddressed) {
    forget(discourse);
    if (!isBodyAlone(only ?? "", registry, discourse)) return NOBODY;
    discourse.body = only ?? null;
    return { ...NOBODY, organisation: only ?? null };
  }
  if (!isAddressed && discourse.bodyNames.isBody(words.join(" "))) {
    discourse.body = words.join(" ");
    Object.assign(discourse, { person: null, attribution: NOBODY });
    return { ...NOBODY, organisation: discourse.body };
  }
  const name = [...(isShort && peerage ? [peerage] : []), ...words].join(" ");
  return speak(
    registry.introduce({ name, shortNames: [words.at(-1) ?? name], office: null, organisation: null }, at),
    null,
    at,
    registry,
    discourse,
  );
}

/** People are introduced before their surnames stand alone: what is not, is a body or a country. */
function isBodyAlone(word: string, registry: Registry, { bodyNames }: Discourse): boolean {
  const isOfPerson = registry.all().some(({ name }) => name.split(" ").includes(word));
  const isOrganisation = registry.all().some(({ organisation }) => organisation === word);
  return (
    isOrganisation || COUNTRY_ENDING.test(word) || bodyNames.isBody(word) || (!isOfPerson && bodyNames.isName(word))
  );
}

/** "Mr Moyle" in minutes that give his whole name only further down. */
function namedLater(shortName: string, gender: Gender | null, registry: Registry): Person | null {
  const [only, ...others] = registry.byShortName(shortName);
  const fits = gender === null || only?.gender === null || only?.gender === gender;
  return only && others.length === 0 && fits ? only : null;
}

function byDescription(
  { words, text, organisation }: Extract<EnglishSubject, { kind: "description" }>,
  at: number,
  registry: Registry,
  discourse: Discourse,
): Attribution {
  const person = registry.byDescription(words, at);
  if (person) return speak(person, null, at, registry, discourse);
  const varied = /^(?:its|his|her|their|our) |'s /i.test(text) ? null : variedPerson(words, registry, discourse);
  if (varied) return speak(varied, null, at, registry, discourse);
  forget(discourse);
  return { ...NOBODY, office: text, organisation: fullName(organisation, at, discourse) };
}

/**
 * "“...,” the 34-year-old said", "the mother of two said": another word for whoever spoke last, of whom the article has told
 * no office, unless it may be somebody else's.
 */
function variedPerson(words: readonly string[], registry: Registry, { person }: Discourse): Person | null {
  const head = words.at(-1) ?? "";
  if (!person || words.length === 0) return null;
  if (/^(?:\d+-year-old|(?:french|dutch|irish|english|welsh|scots)(?:man|woman))$/.test(head)) return person;
  const gender = genderOf(head);
  const isOthers = registry.all().some((other) => other !== person && other.descriptions.has(head));
  const fits = gender === null || person.gender === null || person.gender === gender;
  return person.office === null && fits && !isOthers ? person : null;
}

function speak(
  person: Person,
  shortName: string | null,
  at: number,
  registry: Registry,
  discourse: Discourse,
  gender: Gender | null = null,
): Attribution {
  const attribution = registry.attribute(person, shortName, at, gender);
  person.gender ??= gender;
  person.mentions.push(at);
  Object.assign(discourse, { person, attribution, body: null });
  return attribution;
}
