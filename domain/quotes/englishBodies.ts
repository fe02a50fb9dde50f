import type { EnglishToken } from "./englishTokens.ts";
import { BODIES, CALENDAR_AND_OPENERS, OFFICES, PREPOSITIONS } from "./englishWords.ts";

type FullName = { readonly text: string; readonly head: string; readonly initials: string; readonly at: number };

const LINK = /^(?:of|for|on|&)$/;
const KIND_OF_FIRM =
  /^(?:producer|(?:car|chip|drug|plane|aircraft|steel|toy|paper|watch|bus|train|truck)?maker|brewer|supplier|chain|giant|startup|start-up|exporter|importer|refiner|shipbuilder|conglomerate|platform|tabloid|daily|weekly|outlet|non-profit|think-tank|unit|subsidiary)$/;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u;

export type BodyNames = {
  /** The full name under which the article has introduced a body by the offset `at`, or the name that is asked for. */
  readonly fullName: (text: string, at: number) => string;
  /** Whether the article names it alone inside a sentence, where only names have capitals. */
  readonly isName: (word: string) => boolean;
  /** Whether the article calls it a party, a company or the like: "the Dawn Front party", "Hollis Timber, which ..." */
  readonly isBody: (name: string) => boolean;
};

/**
 * Learns the full names of an article's bodies: "the ministry" after "the Ministry of Trade" is that ministry, unless a
 * second one has been named by then, and "WRU" is what "(WRU)" stood behind.
 */
export function englishBodies(sentences: readonly (readonly EnglishToken[])[]): BodyNames {
  const acronyms = new Map<string, string>();
  const names: FullName[] = [];
  const bodies = new Set<string>();
  const alone = new Set<string>();
  for (const tokens of sentences)
    for (let from = 0; from < tokens.length; from++) {
      const to = endOfName(tokens, from);
      if (to === from) continue;
      const name = nameOf(tokens.slice(from, to));
      if (name.head !== "" && to - from > 1) names.push(name);
      if (from > 0 && to - from === 1 && isAmongWords(tokens, from)) alone.add(name.text);
      if (isCalledBody(tokens, to)) bodies.add(name.text);
      const acronym = tokens[to]?.text === "(" && tokens[to + 2]?.text === ")" ? tokens[to + 1] : undefined;
      if (acronym && ACRONYM.test(acronym.text) && name.initials.startsWith(acronym.text.charAt(0)))
        acronyms.set(acronym.text, name.text);
      from = to;
    }
  return { fullName, isBody: (name) => bodies.has(name), isName: (word) => alone.has(word) };

  function fullName(text: string, at: number): string {
    const known = acronyms.get(text);
    if (known !== undefined) return known;
    const alike = names.filter((name) => name.head === text && name.at < at);
    const [only, ...others] = new Set(alike.map((name) => name.text));
    return only !== undefined && others.length === 0 ? only : text;
  }
}

function isAmongWords(tokens: readonly EnglishToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "word" && !before.isCapital && !OFFICES.has(before.lower) && !tokens[at + 1]?.isCapital;
}

/** "Dawn Front party", "Hollis Timber, which", "Hollis Timber, the state timber company," and "Dawn Front (DF)" */
function isCalledBody(tokens: readonly EnglishToken[], to: number): boolean {
  const [next, second, third] = tokens.slice(to, to + 3);
  if (next?.kind === "word") return BODIES.has(next.lower) && !next.isCapital && !tokens[to - 1]?.isPossessive;
  if (next?.text === "(") return ACRONYM.test(second?.text ?? "") && third?.text === ")";
  if (next?.text !== "," || second?.lower === "which") return next?.text === ",";
  const end = tokens.findIndex((token, at) => at > to && (token.kind !== "word" || PREPOSITIONS.has(token.lower)));
  const head = tokens[end - 1]?.lower ?? "";
  return /^(?:the|a|an|its|which)$/.test(second?.lower ?? "") && (BODIES.has(head) || KIND_OF_FIRM.test(head));
}

/** Past the capitals of a name and the small words inside it: "Department for Work and Pensions". */
function endOfName(tokens: readonly EnglishToken[], from: number): number {
  if (!isProper(tokens[from])) return from;
  let to = from + 1;
  let hasLink = false;
  for (;;) {
    if (isProper(tokens[to]) && tokens[to - 1]?.kind === "word") to += 1;
    else if (isLink(tokens[to]?.lower ?? "", hasLink) && isProper(tokens[to + 1])) {
      hasLink = true;
      to += 2;
    } else if (LINK.test(tokens[to]?.lower ?? "") && tokens[to + 1]?.lower === "the" && isProper(tokens[to + 2]))
      to += 3;
    else return to;
  }
}

function isLink(word: string, isInside: boolean): boolean {
  return LINK.test(word) || (isInside && word === "and");
}

function isProper(token: EnglishToken | undefined): boolean {
  return (
    token?.kind === "word" && token.isCapital && !CALENDAR_AND_OPENERS.has(token.lower) && !OFFICES.has(token.lower)
  );
}

function nameOf(words: readonly EnglishToken[]): FullName {
  const link = words.findIndex((token) => LINK.test(token.lower));
  const head = words[(link === -1 ? words.length : link) - 1]?.lower ?? "";
  return {
    text: words.map((token) => token.text + (token.isPossessive ? "'s" : "")).join(" "),
    head: BODIES.has(head) ? head : "",
    initials: words
      .filter((token) => token.isCapital)
      .map((token) => token.text.charAt(0))
      .join(""),
    at: words[0]?.start ?? 0,
  };
}
