import type { ChamberStyle, LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { type Head } from "./head.ts";
import { NUMBERING_LEVELS, type Heading, type NumberFormat, type ParaHead } from "./headElements.ts";

type Counter = LabelPattern["counter"];

/**
 * Hangul's own counters, and the last number up to which each surely writes our sign: beyond it programs differ in how they
 * go on after z, 하 or ⑳.
 */
const HANGUL_COUNTERS: Readonly<Record<Counter, { readonly format: NumberFormat; readonly last: number } | null>> = {
  decimal: { format: "DIGIT", last: Number.MAX_SAFE_INTEGER },
  lowerAlpha: { format: "LATIN_SMALL", last: 26 },
  upperAlpha: { format: "LATIN_CAPITAL", last: 26 },
  lowerRoman: { format: "ROMAN_SMALL", last: 3999 },
  upperRoman: { format: "ROMAN_CAPITAL", last: 3999 },
  hangulSyllable: { format: "HANGUL_SYLLABLE", last: 14 },
  circledDecimal: { format: "CIRCLED_DIGIT", last: 20 },
  dash: null,
  none: null,
};

type List = "operative" | "citation" | "recital";

const patternAt = (style: ChamberStyle, list: List, level: number): LabelPattern =>
  (level === 0 && list !== "operative" ? style[list] : style.operative[Math.min(level, style.operative.length - 1)]) ??
  style.recital;

function headsOf(style: ChamberStyle, list: List): ParaHead[] {
  return Array.from({ length: NUMBERING_LEVELS }, (_, level) => {
    const { counter, before, after } = patternAt(style, list, level);
    const counted = HANGUL_COUNTERS[counter];
    return counted === null
      ? { format: "DIGIT", text: "" }
      : { format: counted.format, text: `${before}^${level + 1}${after}` };
  });
}

/** What Hangul prints for the n-th item; null where that would not be ours. */
function hangulLabel({ counter, before, after }: LabelPattern, n: number): string | null {
  const counted = HANGUL_COUNTERS[counter];
  const sign = counted === null || n > counted.last ? null : countedAs(counter, n);
  return sign === null ? null : before + sign + after;
}

/**
 * Gives each block, in printed order, Hangul's own number. Hangul's counting is played through: a label that its list gives
 * by itself is left to the list, a dash is a bullet, and any other (alternatives that share a number, the fifteenth
 * syllable) is a definition of its own that says just this label, so that no label is ever among the words.
 * `page` keeps the lists of a further language's page apart, since they begin anew.
 */
export function createNumbering(
  head: Head,
  style: ChamberStyle,
  page: number,
): (block: PrintedBlock) => Heading | undefined {
  const counts = new Map<List, number[]>();
  return ({ kind, label, depth }) => {
    if (label === null) return undefined;
    const list: List = kind === "citation" || kind === "recital" ? kind : "operative";
    const level = Math.min(depth, NUMBERING_LEVELS - 1);
    const pattern = patternAt(style, list, level);
    if (pattern.counter === "dash") return { type: "BULLET", id: head.bullet(label), level: 0 };
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    const next = (count[level] ?? 0) + 1;
    // Below a level that has no item yet programs differ in how they count.
    const hangs = count.length >= level;
    if (!hangs || hangulLabel(pattern, next) !== label) return literal(head, label, level);
    count.length = level;
    count[level] = next;
    return { type: "NUMBER", id: head.numbering(`${page} ${list}`, headsOf(style, list)), level };
  };
}

const literal = (head: Head, label: string, level: number): Heading => ({
  type: "NUMBER",
  id: head.numbering(
    `label ${label}`,
    Array.from({ length: NUMBERING_LEVELS }, () => ({ format: "DIGIT" as const, text: label.replaceAll("^", "") })),
  ),
  level,
});
