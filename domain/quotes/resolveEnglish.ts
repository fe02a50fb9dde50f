import type { ReportingClause } from "./englishClauses.ts";
import type { EnglishSubject } from "./englishSubjects.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { NOBODY } from "./speakers.ts";
import type { Attribution, Gender, Person, Registry } from "./speakers.ts";

export type ResolvedClause = ReportingClause & { readonly attribution: Attribution };

/** Who spoke last in the article's own words; a pronoun is theirs. */
export type Discourse = { person: Person | null; attribution: Attribution };

const GENDERS: Readonly<Record<string, Gender>> = { he: "he", she: "she" };

/** Finds out who the subjects of a sentence's reporting clauses are, carrying on from the sentences before. */
export function resolveEnglish(
  tokens: readonly EnglishToken[],
  clauses: readonly ReportingClause[],
  registry: Registry,
  discourse: Discourse,
): ResolvedClause[] {
  leaveForNewPerson(tokens, clauses, registry, discourse);
  let inSentence: Attribution | null = null;
  return clauses.map((clause) => {
    const at = tokens[clause.subject.from]?.start ?? tokens[clause.verb]?.start ?? 0;
    const attribution: Attribution =
      clause.subject.kind === "previous" ? (inSentence ?? NOBODY) : resolve(clause.subject, at, registry, discourse);
    inSentence = attribution;
    return { ...clause, attribution };
  });
}

/** A sentence that is about somebody else, who says nothing in it, leaves the next "he" in doubt. */
function leaveForNewPerson(
  tokens: readonly EnglishToken[],
  clauses: readonly ReportingClause[],
  registry: Registry,
  discourse: Discourse,
) {
  if (clauses.some((clause) => clause.subject.kind !== "pronoun" && clause.subject.kind !== "previous")) return;
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? 0;
  const subject = tokens.findIndex((token) => token.kind === "word" && !token.isCapital && token.lower !== "of");
  const opening = tokens.slice(0, Math.max(subject, 0)).map((token) => token.text);
  const isNamed = (person: Person) =>
    person.shortNames.some((shortName) => opening.includes(shortName)) &&
    (person.mentions.some((at) => at >= start && at < end) ||
      registry.lastMentioned(opening.at(-1) ?? "", start) === person);
  const other = registry.all().find((person) => person !== discourse.person && isNamed(person));
  if (other) Object.assign(discourse, { person: null, attribution: NOBODY });
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
      return { ...NOBODY, organisation: subject.text };
    case "previous":
      return NOBODY;
    case "unknown":
      // Somebody spoke of whom the sentence does not tell: a "he" that follows may be theirs.
      Object.assign(discourse, { person: null, attribution: NOBODY });
      return NOBODY;
  }
}

function byPronoun(word: string, discourse: Discourse): Attribution {
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
    Object.assign(discourse, { person: null, attribution: NOBODY });
    return NOBODY;
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
  Object.assign(discourse, { person: null, attribution: NOBODY });
  return { ...NOBODY, office: text };
}

function speak(
  person: Person,
  shortName: string | null,
  at: number,
  registry: Registry,
  discourse: Discourse,
): Attribution {
  const attribution = registry.attribute(person, shortName);
  person.mentions.push(at);
  Object.assign(discourse, { person, attribution });
  return attribution;
}
