import { namesNoPerson, readApposition } from "./englishNames.ts";
import type { EnglishSubject } from "./englishSubject.ts";
import type { EnglishToken } from "./englishTokens.ts";
import { BODIES, CALENDAR_AND_OPENERS, OFFICES, PEOPLE, PREPOSITIONS } from "./englishWords.ts";

/** Those who are not named, or several who are. */
export function people(from: number): EnglishSubject {
  return { kind: "people", office: null, organisation: null, from };
}

function unknown(from: number): EnglishSubject {
  return { kind: "unknown", from };
}

/** Whose words "his letter" are. */
export const OWNERS: Readonly<Record<string, string>> = { his: "he", her: "she", its: "it", their: "they" };
const WRITING =
  /^(?:letter|statement|post|message|memo|note|speech|email|tweet|testimony|reply|answer|column|op-ed|affidavit)$/;

const SOME_OF = /^(?:one|two|three|some|several|many|most|none)$/;

/** Who a noun phrase without a name means: the office, the body or the people that its head is. */
export function describePhrase(whole: readonly EnglishToken[], from: number): EnglishSubject {
  // "one of the sources"
  const isSomeOf = whole[1]?.lower === "of" && SOME_OF.test(whole[0]?.lower ?? "");
  const phrase = isSomeOf ? whole.slice(2) : whole;
  const head = headOf(phrase);
  const owner = OWNERS[phrase.at(-2)?.lower ?? ""];
  if (owner && phrase.length === 2 && WRITING.test(head?.lower ?? "")) return { kind: "pronoun", word: owner, from };
  const text = phrase.map((token) => token.text + (token.isPossessive ? "'s" : "")).join(" ");
  if (!head) return unknown(from);
  const isDefinite = phrase
    .slice(0, phrase.indexOf(head))
    .some((token) => token.isPossessive || /^(?:the|his|her|its|their)$/.test(token.lower));
  const isPerson =
    OFFICES.has(head.lower) || (PEOPLE.has(head.lower) && isSingular(head)) || YEARS_OLD.test(head.lower);
  if (isPerson && isDefinite)
    return {
      kind: "description",
      words: contentWords(phrase),
      text: text.replace(/^(?:the|a|an) /i, ""),
      organisation: spokenFor(phrase, head),
      from,
    };
  if (OFFICES.has(head.lower) || PEOPLE.has(head.lower)) return unnamed(phrase, head, from);
  // "The Defence Ministry in Sarkan" is the Defence Ministry.
  const trimmed = text
    .replace(/ (?:in|at|by) .*$/, "")
    .replace(
      /^(?:(?:On|In|At|Last|This|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the|a|an|its|his|her|their) )+/i,
      "",
    )
    .replace(MERE_ROLE, "");
  const isAcronym = head.text.length > 1 && head.text === head.text.toUpperCase() && head.isCapital;
  const isProper = head.isCapital && (/^[Tt]he /.test(text) || namesNoPerson(trimmed.split(" ")));
  if (BODIES.has(head.lower) || isAcronym || isProper) return { kind: "body", text: trimmed, from };
  return { kind: "unknown", from };
}

const YEARS_OLD = /^\d+-year-old$/;

/** "The farmer" is one person, "the farmers" are any. */
function isSingular({ lower }: EnglishToken): boolean {
  return !/(?:[^s]s|men|people|police)$/.test(lower);
}

/** "The main opposition Dawn Party" is the Dawn Party. */
const MERE_ROLE = /^(?:(?:main|ruling|opposition|governing|largest|state-run|influential|powerful) )+(?=\p{Lu})/u;

/** "A spokeswoman for the ministry" speaks for it; "officials in Lorn" speak for nobody. */
function unnamed(phrase: readonly EnglishToken[], head: EnglishToken, from: number): EnglishSubject {
  const { office } = readApposition(phrase);
  return SPOKESPERSON.test(head.lower)
    ? { kind: "people", office, organisation: spokenFor(phrase, head), from }
    : people(from);
}

const SPOKESPERSON = /^spokes(?:man|woman|person)$/;

/** "A spokeswoman for the ministry", "the ministry’s spokesman", "a foreign ministry spokesman" */
function spokenFor(phrase: readonly EnglishToken[], head: EnglishToken): string | null {
  if (!SPOKESPERSON.test(head.lower)) return null;
  const told = readApposition(phrase).organisation;
  if (told !== null) return told.replace(/^(?:the|its|his|her|their) /i, "");
  const before = phrase.slice(0, phrase.indexOf(head)).filter(({ lower }) => !/^(?:the|a|an|its|their)$/.test(lower));
  const isBody = BODIES.has(before.at(-1)?.lower ?? "");
  return isBody ? before.map((token) => token.text).join(" ") : null;
}

/** The head stands before the first preposition: "officials in Seoul", "the Ministry of Trade". */
function headOf(phrase: readonly EnglishToken[]): EnglishToken | undefined {
  const start = phrase.findIndex((token) => !CALENDAR_AND_OPENERS.has(token.lower));
  const link = phrase.findIndex((token, index) => index > start && PREPOSITIONS.has(token.lower));
  const end = link === -1 ? phrase.length : link;
  // "two diplomats briefed on the talks", "residents living near the pit", "sources close to the talks"
  const isParticiple =
    /(?:ed|ing|^close|^familiar|^aware|^present|^loyal|^seen|^written|^sent|^made|^held|^given|^shown|^drawn)$/.test(
      phrase[end - 1]?.lower ?? "",
    ) && !phrase[end - 1]?.isCapital;
  const known = phrase
    .slice(0, end)
    .findLast(({ lower }) => PEOPLE.has(lower) || OFFICES.has(lower) || BODIES.has(lower));
  return start === -1 ? undefined : ((isParticiple ? known : undefined) ?? phrase[end - 1]);
}

function contentWords(phrase: readonly EnglishToken[]): string[] {
  return phrase
    .filter((token) => !CALENDAR_AND_OPENERS.has(token.lower) && !PREPOSITIONS.has(token.lower))
    .map((token) => token.lower)
    .filter((word) => !/^(?:the|a|an|his|her|its|their|ruling|main|also)$/.test(word));
}
