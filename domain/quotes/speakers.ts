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
  /** Lower-case words that may stand for the person: of the office in full, of everything that was said of them. */
  readonly descriptions: Set<string>;
  /** Offsets at which the article, in its own words, names the person in full or by a short name. */
  readonly mentions: number[];
};

export const NOBODY: Attribution = { speaker: null, office: null, organisation: null, ambiguous: false };

type Introduction = Pick<Person, "name" | "shortNames" | "office" | "organisation"> & {
  readonly gender?: Gender | null;
  readonly alsoCalled?: string | null;
};

const INITIAL = /^\p{Lu}\.? (?=\p{Lu}\p{Ll})/u;

function newcomer({ name, shortNames, office, organisation }: Introduction): Person {
  return { name, shortNames, office, organisation, gender: null, descriptions: new Set(), mentions: [] };
}

function mayBe(person: Person, gender: Gender | null): boolean {
  return gender === null || person.gender === null || person.gender === gender;
}

/** The people of one article: who was introduced where, to find whom a later short name or description means. */
export type Registry = ReturnType<typeof createRegistry>;

export function createRegistry() {
  const people = new Map<string, Person>();

  function introduce(person: Introduction, at: number): Person {
    const known = people.get(person.name) ?? byInitial(person.name) ?? newcomer(person);
    if (known.name !== person.name && INITIAL.test(known.name)) return inFull(known, person, at);
    known.office ??= person.office;
    known.organisation ??= person.organisation;
    known.gender ??= person.gender ?? null;
    for (const told of [person.office, person.organisation, person.alsoCalled])
      for (const word of (told ?? "").toLowerCase().split(/[^\p{L}\p{N}-]+/u)) known.descriptions.add(word);
    known.mentions.push(at);
    people.set(known.name, known);
    return known;
  }

  /** "N. Frayne" and "Nigel Frayne" are one, unless the article knows a second one of that initial. */
  function byInitial(name: string): Person | null {
    const [given = "", family] = [name.split(" ")[0], name.split(" ").at(-1)];
    const alike = [...people.values()].filter((other) => {
      const isOfFamily = other.name.split(" ").at(-1) === family && other.name.charAt(0) === given.charAt(0);
      return isOfFamily && INITIAL.test(name) !== INITIAL.test(other.name);
    });
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }

  /** The article gives the whole name of whom it named by an initial. */
  function inFull(known: Person, person: Introduction, at: number): Person {
    people.delete(known.name);
    const whole = introduce({ ...person, office: person.office ?? known.office }, at);
    for (const word of known.descriptions) whole.descriptions.add(word);
    whole.mentions.push(...known.mentions);
    whole.gender ??= known.gender;
    return whole;
  }

  function named(name: string): Person | null {
    return people.get(name) ?? null;
  }

  function byShortName(shortName: string): Person[] {
    return [...people.values()].filter((person) => person.shortNames.includes(shortName));
  }

  /** Whom a short name means at a place: the one last mentioned before it. "Mrs" before it leaves out the men. */
  function lastMentioned(shortName: string, at: number, gender: Gender | null = null): Person | null {
    const before = (person: Person) => Math.max(-1, ...person.mentions.filter((mention) => mention <= at));
    const candidates = byShortName(shortName).filter((person) => before(person) >= 0 && mayBe(person, gender));
    return candidates.toSorted((a, b) => before(b) - before(a))[0] ?? null;
  }

  /** The only person mentioned before `at` whose office and organisation hold every one of the words, or null. */
  function byDescription(words: readonly string[], at: number): Person | null {
    const fits = (person: Person) => {
      return words.every((word) => person.descriptions.has(word)) && person.mentions.some((mention) => mention <= at);
    };
    const found = words.length === 0 ? [] : [...people.values()].filter(fits);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Ambiguous when somebody else who goes by the same short name has been named before `at`, or at all without it. */
  function attribute(
    person: Person,
    shortName: string | null,
    at = Number.POSITIVE_INFINITY,
    gender: Gender | null = null,
  ): Attribution {
    const others = shortName === null ? [] : byShortName(shortName).filter((other) => other !== person);
    const ambiguous = others.some((other) => mayBe(other, gender) && other.mentions.some((mention) => mention <= at));
    return { speaker: person.name, office: person.office, organisation: person.organisation, ambiguous };
  }

  return { introduce, named, byShortName, lastMentioned, byDescription, attribute, all: () => [...people.values()] };
}
