import { elementAt } from "#domain/elementAt.ts";
import type { LabelPattern } from "./chamberStyle.ts";

/** How the n-th item of a list is counted, n from 1. Every counter goes on without end: a long list never repeats a sign. */

type Counter = LabelPattern["counter"];

const LATIN = [..."abcdefghijklmnopqrstuvwxyz"];

// After 하 the Korean order goes on with the next vowel: 거, 너, ... 허, 고, 노, ... as in the Enforcement Rule of the
// Regulations on Administrative Work, which sets the numbering of official documents.
// Indices in Unicode's order: the fourteen plain initials of nineteen, ㄱ to ㅎ, and ㅏㅓㅗㅜㅡㅣ among the vowels.
const INITIALS = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];
const VOWELS = [0, 4, 8, 13, 18, 20];
const HANGUL = VOWELS.flatMap((vowel) =>
  INITIALS.map((initial) => String.fromCodePoint(0xac00 + (initial * 21 + vowel) * 28)),
);

/** The sign of the n-th item; null where the counter has none. */
export function countedAs(counter: Counter, n: number): string | null {
  switch (counter) {
    case "decimal":
      return String(n);
    case "lowerAlpha":
      return lettersOf(LATIN, n);
    case "upperAlpha":
      return lettersOf(LATIN, n).toUpperCase();
    case "lowerRoman":
      return romanOf(n);
    case "upperRoman":
      return romanOf(n).toUpperCase();
    case "hangulSyllable":
      return lettersOf(HANGUL, n);
    case "circledDecimal":
      return circledOf(n);
    case "dash":
      return "–";
    case "none":
      return null;
  }
}

/** a ... z, aa, ab ...: counting in letters without a zero. */
function lettersOf(alphabet: readonly string[], n: number): string {
  let letters = "";
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / alphabet.length)) {
    letters = elementAt(alphabet, (rest - 1) % alphabet.length) + letters;
  }
  return letters;
}

const ROMAN = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

function romanOf(n: number): string {
  let [numeral, rest] = ["", n];
  for (const [sign, value] of ROMAN) {
    numeral += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return numeral;
}

/** Unicode has circled numbers to fifty, in three runs. */
const CIRCLED = [
  { last: 20, offset: 0x2460 - 1 },
  { last: 35, offset: 0x3251 - 21 },
  { last: 50, offset: 0x32b1 - 36 },
];

function circledOf(n: number): string {
  const run = CIRCLED.find(({ last }) => n <= last);
  return run === undefined ? `(${n})` : String.fromCodePoint(run.offset + n);
}
