/** Who is said to have spoken. `speaker` is a person's name; an organisation that speaks has no speaker. */
export type Attribution = {
  readonly speaker: string | null;
  readonly office: string | null;
  readonly organisation: string | null;
  readonly ambiguous: boolean;
};

export type Gender = "she" | "he";

/** A person as an article introduces them. `shortNames` are the single names they may go by afterwards. */
export type Person = {
  readonly name: string;
  readonly shortNames: readonly string[];
  office: string | null;
  organisation: string | null;
  gender: Gender | null;
  /** Offsets at which the article, in its own words, names the person in full or by a short name. */
  readonly mentions: number[];
};

export const NOBODY: Attribution = { speaker: null, office: null, organisation: null, ambiguous: false };

/** The people of one article: who was introduced where, to find whom a later short name or description means. */
export type Registry = ReturnType<typeof createRegistry>;

export function createRegistry() {
  const people = new Map<string, Person>();

  function introduce(person: Pick<Person, "name" | "shortNames" | "office" | "organisation">, at: number): Person {
    const known = people.get(person.name) ?? { ...person, gender: null, mentions: [] };
    known.office ??= person.office;
    known.organisation ??= person.organisation;
    known.mentions.push(at);
    people.set(person.name, known);
    return known;
  }

  function named(name: string): Person | null {
    return people.get(name) ?? null;
  }

  function byShortName(shortName: string): Person[] {
    return [...people.values()].filter((person) => person.shortNames.includes(shortName));
  }

  /** Whom a short name means at a place: the one last mentioned before it. */
  function lastMentioned(shortName: string, at: number): Person | null {
    const before = (person: Person) => Math.max(-1, ...person.mentions.filter((mention) => mention <= at));
    const candidates = byShortName(shortName).filter((person) => before(person) >= 0);
    return candidates.toSorted((a, b) => before(b) - before(a))[0] ?? null;
  }

  /** The only person mentioned before `at` whose office and organisation hold every one of the words, or null. */
  function byDescription(words: readonly string[], at: number): Person | null {
    const fits = (person: Person) => {
      const described = `${person.office ?? ""} ${person.organisation ?? ""}`.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
      return words.every((word) => described.includes(word)) && person.mentions.some((mention) => mention <= at);
    };
    const found = words.length === 0 ? [] : [...people.values()].filter(fits);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Ambiguous when the article names somebody else who goes by the same short name. */
  function attribute(person: Person, shortName: string | null): Attribution {
    const ambiguous = shortName !== null && byShortName(shortName).length > 1;
    return { speaker: person.name, office: person.office, organisation: person.organisation, ambiguous };
  }

  return { introduce, named, byShortName, lastMentioned, byDescription, attribute, all: () => [...people.values()] };
}
