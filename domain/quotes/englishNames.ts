import type { EnglishToken } from "./englishTokens.ts";
import {
  ADDRESSES,
  BODIES,
  CALENDAR_AND_OPENERS,
  HER_OFFICE,
  HIS_OFFICE,
  NAME_PARTICLES,
  OFFICES,
  PEERS,
  PEOPLE,
  PHRASE_LIMITS,
  PLACES,
  PREPOSITIONS,
} from "./englishWords.ts";
import type { Gender } from "./speakers.ts";

/** A person's name as it stands in a sentence (token range, `to` exclusive), with the office written before it. */
export type EnglishName = {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly office: string | null;
  readonly organisation: string | null;
  readonly isAddressed: boolean;
  /** Told by the form of address: "Mrs Castor". */
  readonly gender: Gender | null;
  /** "Lord", "Dame": with a name of one word it is part of it. */
  readonly peerage: string | null;
};

/** More words with capitals in a row are an office and a name, or a headline. */
const MAX_NAME_WORDS = 3;
/** "Deputy Prime Minister and Minister of Foreign Affairs": what is longer runs into the clause before it. */
const MAX_OFFICE_WORDS = 7;

/** Letters behind a name: "Fintan Riordan SC". */
const POSTNOMINAL = /^(?:SC|KC|QC|MP|MEP|MSP|MS|TD|MLA|MBE|OBE|CBE|Jr|Sr|PhD|MD)\.?$/;

/** The name that ends just before token `to`, or null when the words there name no person. */
export function englishNameBefore(tokens: readonly EnglishToken[], to: number): EnglishName | null {
  const end = to > 1 && POSTNOMINAL.test(tokens[to - 1]?.text ?? "") ? to - 1 : to;
  let from = end;
  while (from > 0 && end - from < MAX_NAME_WORDS && isNameWord(tokens, from - 1)) from--;
  while (from < end && NAME_PARTICLES.has(tokens[from]?.lower ?? "") && !tokens[from]?.isCapital) from++;
  from = afterPlace(tokens, from, end);
  const words = tokens.slice(from, end).map((token) => token.text);
  if (words.length === 0) return null;
  const before = tokens[from - 1];
  const peerage = before && PEERS.has(before.lower) ? before.text : null;
  return { from, to, words, gender: genderOf(before?.lower ?? ""), peerage, ...officeBefore(tokens, from) };
}

/** The gender that offices, addresses and kinship tell: "spokeswoman", "Mr", "her son". */
export function genderOf(told: string): Gender | null {
  const offices = told.split(/[\s.]+/);
  if (offices.some((office) => HER_OFFICE.test(office))) return "she";
  return offices.some((office) => HIS_OFFICE.test(office)) ? "he" : null;
}

function isNameWord(tokens: readonly EnglishToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" || token.isPossessive) return false;
  if (NAME_PARTICLES.has(token.lower) && tokens[index + 1]?.isCapital) return true;
  if (!token.isCapital || OFFICES.has(token.lower) || BODIES.has(token.lower) || PEOPLE.has(token.lower)) return false;
  const isAcronym = token.text.length > 1 && !token.text.endsWith(".") && token.text === token.text.toUpperCase();
  return !isAcronym && !CALENDAR_AND_OPENERS.has(token.lower);
}

/** "Ambassador to South Korea Georgy Z." runs a country and a name together: a name then has two words. */
function afterPlace(tokens: readonly EnglishToken[], from: number, to: number): number {
  const isAfterPreposition = PREPOSITIONS.has(tokens[from - 1]?.lower ?? "");
  if (!isAfterPreposition) return from;
  return to - from > 2 && OFFICES.has(tokens[from - 2]?.lower ?? "") ? to - 2 : from;
}

function officeBefore(tokens: readonly EnglishToken[], nameFrom: number) {
  const last = lastOfficeWord(tokens, nameFrom);
  const none = { office: null, organisation: null, isAddressed: false };
  if (last === null) return none;
  if (ADDRESSES.has(tokens[last]?.lower ?? "")) return { ...none, isAddressed: true };
  let from = last;
  while (from > 0 && last - from < MAX_OFFICE_WORDS && isOfficeModifier(tokens, from - 1)) from--;
  return { ...splitOffice(tokens.slice(from, nameFrom)), isAddressed: true };
}

/** The office ends where the name begins, or before "to South Korea", "of the ministry" in between. */
function lastOfficeWord(tokens: readonly EnglishToken[], nameFrom: number): number | null {
  if (OFFICES.has(tokens[nameFrom - 1]?.lower ?? "") && !tokens[nameFrom - 1]?.isPossessive) return nameFrom - 1;
  for (let at = nameFrom - 1; at >= Math.max(1, nameFrom - 5); at--) {
    const token = tokens[at];
    if (token?.kind !== "word") return null;
    // "The delegate of Velsk" is of Velsk, and not called so.
    if (at === nameFrom - 1 && /^(?:to|of)$/.test(token.lower)) return null;
    if (token.lower === "to" || token.lower === "of") return OFFICES.has(tokens[at - 1]?.lower ?? "") ? at - 1 : null;
    if (!token.isCapital && token.lower !== "the") return null;
  }
  return null;
}

function isOfficeModifier(tokens: readonly EnglishToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" || PHRASE_LIMITS.has(token.lower) || PREPOSITIONS.has(token.lower)) return false;
  if (token.isCapital) return !CALENDAR_AND_OPENERS.has(token.lower);
  return (
    OFFICES.has(token.lower) ||
    /^(?:first|vice|deputy|acting|former|floor|press|chief|senior|foreign|prime|party|opposition|defen[cs]e|state|council|supreme)$/.test(
      token.lower,
    )
  );
}

/** "Kremlin spokesman" and "NATO Secretary General" name their body first; "First Vice Foreign Minister" does not. */
function splitOffice(tokens: readonly EnglishToken[]): { office: string | null; organisation: string | null } {
  const text = (part: readonly EnglishToken[]) =>
    part.map((token) => token.text + (token.isPossessive ? "'s" : "")).join(" ");
  const [first, second] = tokens;
  if (!first || !second) return { office: text(tokens) || null, organisation: null };
  const isAcronym = first.text.length > 1 && first.text === first.text.toUpperCase();
  const isProper =
    first.isCapital && !second.isCapital && OFFICES.has(tokens.at(-1)?.lower ?? "") && !OFFICES.has(first.lower);
  const isBody = (isAcronym || first.isPossessive || isProper) && !ADJECTIVE.test(first.text);
  return isBody
    ? { office: text(tokens.slice(1)), organisation: first.text }
    : { office: text(tokens), organisation: null };
}

const ADJECTIVE =
  /^(?:Union|Party|Government|Opposition|Council|Police|Army|First|Second|Vice|Deputy|Acting|Former|Prime|Foreign|Senior|\p{Lu}\p{Ll}+(?:ian|ean|ish|ese))$/u;

/** Reads "leader of the ruling People Power Party (PPP)", an apposition after a name. */
export function readApposition(tokens: readonly EnglishToken[]): {
  office: string | null;
  organisation: string | null;
} {
  const start = /^(?:the|a|an|who)$/.test(tokens[0]?.lower ?? "") ? 1 : 0;
  const link = tokens.findIndex((token) => /^(?:of|at|for|to|in|from|with|on)$/.test(token.lower));
  const head = tokens.slice(start, link === -1 ? tokens.length : link);
  if (head.length === 0 || head.length > MAX_OFFICE_WORDS || !OFFICES.has(head.at(-1)?.lower ?? "")) {
    return { office: null, organisation: null };
  }
  if (link === -1) return splitOffice(head);
  const rest = tokens.slice(link + 1);
  const firstCapital = rest.findIndex((token) => token.isCapital);
  const body = firstCapital === -1 ? rest.filter((token) => token.lower !== "the") : rest.slice(firstCapital);
  return { office: head.map((token) => token.text).join(" "), organisation: joined(body) };
}

function joined(tokens: readonly EnglishToken[]): string | null {
  const text = tokens.map((token) => token.text + (token.isPossessive ? "'s" : "")).join(" ");
  return text.replace(/([([]) /g, "$1").replace(/ ([)\]])/g, "$1") || null;
}

/** "Writers Without Walls", "Farmers First" */
const NO_NAME_WORD =
  /^(?:Without|Against|For|Beyond|Under|Over|Now|United|Together|Action|Voice|Worldwide|International|Global)$/;

/** Whether the words name a country, a city or a body rather than a person. */
export function namesNoPerson(words: readonly string[]): boolean {
  return (
    words.some((word) => PLACES.has(word.toLowerCase()) || BODIES.has(word.toLowerCase())) ||
    words.some((word) => NO_NAME_WORD.test(word)) ||
    (words.length > 1 && (words[0] ?? "").endsWith("s") && PEOPLE.has(words[0]?.toLowerCase() ?? "")) ||
    /^(?:North|South|East|West|Northern|Southern|Eastern|Western|New|United|Republic)$/.test(words[0] ?? "")
  );
}
