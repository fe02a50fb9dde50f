import type { BodyNames } from "./englishBodies.ts";
import { genderOf } from "./englishNames.ts";
import type { EnglishName } from "./englishNames.ts";
import type { EnglishSubject } from "./englishSubject.ts";
import { COUNTRY_ENDING } from "./englishWords.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution, Gender, Person, Registry } from "./speakers.ts";

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

/** Whom a subject means at a place of the article; the discourse goes on from there. */
export function resolveSubject(
  subject: EnglishSubject,
  at: number,
  registry: Registry,
  discourse: Discourse,
): Attribution {
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
export function forget(discourse: Discourse) {
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
