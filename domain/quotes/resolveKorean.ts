import {
  familyNamesAlone,
  familyNamesIn,
  namedBehindOffice,
  placesIn,
  wordsBehindGivenNames,
} from "./koreanFamilyNames.ts";
import { titleOf } from "./koreanNounPhrases.ts";
import { isCalledByName, koreanSubject } from "./koreanSubjects.ts";
import type { Eojeol } from "./eojeols.ts";
import type { KnownNames, KoreanSubject } from "./koreanPeople.ts";
import { familyNameOf, looksLikeKoreanName, mayBeKoreanName } from "./koreanWords.ts";
import { createRegistry, NOBODY } from "./speakers.ts";
import type { Attribution, Person, Registry } from "./speakers.ts";

/** Whom a Korean article has introduced, and who spoke last: a subject that is left out is theirs. */
export type KoreanDiscourse = {
  readonly registry: Registry;
  readonly names: KnownNames;
  /** Whose answers an interview in questions and answers gives. */
  answering: Attribution;
  last: Attribution;
};

type KoreanPerson = Extract<KoreanSubject, { kind: "person" }>;

/** "보건복지부(장관 화서윤)는": a name that needs no guess. */
export type Apposed = {
  readonly name: string;
  readonly office: string;
  readonly organisation: string;
  readonly at: number;
};

/** Reads who is who in an article, given the words of its sentences. */
export function koreanDiscourse(
  sentences: readonly (readonly Eojeol[])[],
  apposed: readonly Apposed[] = [],
): KoreanDiscourse {
  const behindGivenNames = new Set(sentences.flatMap(wordsBehindGivenNames));
  const alone = new Set(sentences.flatMap(familyNamesAlone));
  const isFamilyName = (name: string) =>
    !mayBeKoreanName(name) || (behindGivenNames.has(name) && !alone.has(familyNameOf(name)));
  const families = new Set(sentences.flatMap((words) => familyNamesIn(words, behindGivenNames)).filter(isFamilyName));
  const places = new Set(sentences.flatMap(placesIn));
  const names = {
    families,
    alone,
    places,
    wholes: new Set(apposed.map(({ name }) => name)),
    shorts: new Set<string>(),
  };
  const registry = createRegistry();
  for (const { at, ...subject } of apposed) introduce({ ...subject, kind: "person", isShort: false }, at, registry);
  const introductions = sentences.flatMap((words) =>
    words.flatMap((word, index) => {
      // "홍길동 대통령 비서실장": the last title is the office.
      const goesOn = word.particle === "" && titleOf(words[index + 1]?.stem ?? "") !== null;
      const isNamed = titleOf(word.stem) !== null || isCalledByName(words, index);
      const behind = namedBehindOffice(words, index, families);
      const subject = behind ?? (!isNamed || goesOn ? null : koreanSubject(words, index, names));
      return subject?.kind === "person" && !subject.isShort ? [{ subject, at: word.start }] : [];
    }),
  );
  // "람 도라비 총리" first: "도라비 총리" alone is then the same man, whatever it looks like.
  for (const { subject, at } of introductions.filter(({ subject: { name } }) => name.includes(" ")))
    introduce(subject, at, registry);
  for (const { subject, at } of introductions)
    if (registry.byShortName(subject.name).length === 0) introduce(subject, at, registry);
  const wholes = new Set(registry.all().map(({ name }) => name));
  const shorts = new Set([...wholes].flatMap((name) => (name.includes(" ") ? (name.split(" ").at(-1) ?? []) : [])));
  return { registry, names: { ...names, wholes, shorts }, last: NOBODY, answering: NOBODY };
}

function introduce({ name, office, organisation }: KoreanPerson, at: number, registry: Registry) {
  // "완도희" may be a Korean with a rare family name or a foreigner: either is called by what fits.
  const isWhole = !name.includes(" ");
  const shortNames = isWhole ? [familyNameOf(name), name] : [name.split(" ").at(-1) ?? name];
  registry.introduce({ name, shortNames, office, organisation }, at);
}

/** Finds out who a subject is; who speaks becomes whom "그는" means afterwards. */
export function resolveKorean(subject: KoreanSubject, at: number, discourse: KoreanDiscourse): Attribution {
  if (subject.kind === "pronoun") return discourse.last;
  const attribution = attributionOf(subject, at, discourse.registry);
  // A body that speaks does not change whom "그는" means; somebody unnamed does.
  if (subject.kind !== "organisation") discourse.last = attribution.speaker === null ? NOBODY : attribution;
  return attribution;
}

/** Who a subject is, for a reader who knows the article up to `at`. */
export function attributionOf(
  subject: Exclude<KoreanSubject, { kind: "pronoun" }>,
  at: number,
  registry: Registry,
): Attribution {
  switch (subject.kind) {
    case "organisation":
      return { ...NOBODY, organisation: subject.name };
    case "unknown":
      return NOBODY;
    case "title":
      return byTitle(subject.office, subject.organisation, at, registry);
    case "person":
      return subject.isShort ? byShortName(subject, at, registry) : byFullName(subject, at, registry);
  }
}

function isKnownBy(person: Person, at: number): boolean {
  return person.mentions.some((mention) => mention <= at);
}

function byTitle(office: string, organisation: string | null, at: number, registry: Registry): Attribution {
  const holders = registry.all().filter((person) => {
    const isHolder = person.office === office && (organisation === null || person.organisation === organisation);
    return isHolder && isKnownBy(person, at);
  });
  const [only] = holders;
  return only && holders.length === 1 ? registry.attribute(only, null) : { ...NOBODY, office, organisation };
}

/** "홍 대표" is the one of that family name and that title; two of both are not told apart, a title of nobody proves nobody. */
function byShortName(subject: KoreanPerson, at: number, registry: Registry): Attribution {
  const known = registry.byShortName(subject.name).filter((person) => isKnownBy(person, at));
  const holders = known.filter((person) => holdsOffice(person, subject.office));
  const [first] = holders;
  if (first) return { ...registry.attribute(first, null), ambiguous: holders.length > 1 };
  // "벨스크 총리" whom the article never names in full may be the premier of Belsk.
  return { ...NOBODY, office: subject.office };
}

/** Offices that an article also calls by a shorter word. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ["CEO", "최고경영자"],
  ["비대위원장", "비상대책위원장"],
  ["외상", "외무장관"],
]);

function holdsOffice(person: Person, office: string | null): boolean {
  // "도라비는" without any: a name that the article has told of. "강씨" may be anybody of that name.
  if (office === null) return true;
  const whole = IN_FULL.get(office) ?? office;
  const held = IN_FULL.get(person.office ?? "") ?? person.office;
  return office === "씨" || held === whole || held?.endsWith(whole) === true;
}

function byFullName(subject: KoreanPerson, at: number, registry: Registry): Attribution {
  const known = registry.named(subject.name);
  if (known) {
    known.mentions.push(at);
    return registry.attribute(known, null);
  }
  // "김하나는" without a title may as well be a common word, unless the article has introduced that name.
  return subject.office === null || looksLikeKoreanName(subject.name) ? NOBODY : byShortName(subject, at, registry);
}
