import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions } from "docx";
import type { ChamberStyle, HeaderForm, LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import type { PrintedBlock } from "../printedParts.ts";

/** Word's lists have nine levels. */
const MAX_LEVEL = 8;

/** Left edge of a level's text and the hang of its label, in twentieths of a point. */
export const TEXT_INDENT_TWIPS = 480;

type Counter = LabelPattern["counter"];

/**
 * Word's own counters, and the last number up to which each writes the same sign as ours: beyond it Word repeats letters
 * ("bb" for "ab"), begins the syllables anew, or leaves the circles.
 */
const WORD_COUNTERS: Readonly<
  Record<Counter, { readonly format: ILevelsOptions["format"]; readonly last: number } | null>
> = {
  decimal: { format: LevelFormat.DECIMAL, last: Number.MAX_SAFE_INTEGER },
  lowerAlpha: { format: LevelFormat.LOWER_LETTER, last: 26 },
  upperAlpha: { format: LevelFormat.UPPER_LETTER, last: 26 },
  lowerRoman: { format: LevelFormat.LOWER_ROMAN, last: 3999 },
  upperRoman: { format: LevelFormat.UPPER_ROMAN, last: 3999 },
  hangulSyllable: { format: LevelFormat.GANADA, last: 14 },
  circledDecimal: { format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, last: 20 },
  dash: { format: LevelFormat.BULLET, last: Number.MAX_SAFE_INTEGER },
  none: null,
};

const LISTS = ["operative", "citation", "recital"] as const;
export type ListName = (typeof LISTS)[number];

/** How a block gets its label in Word: from a list's own counter, or as typed text where no counter would give it. */
export type Numbering =
  | { readonly kind: "automatic"; readonly list: ListName; readonly level: number }
  | { readonly kind: "typed"; readonly label: string; readonly level: number }
  | { readonly kind: "none" };

/** The lists of a chamber's style as Word's multi-level lists. */
export const numberingConfig = (style: ChamberStyle, form: HeaderForm) => ({
  config: LISTS.map((reference) => ({
    reference,
    levels: Array.from({ length: MAX_LEVEL + 1 }, (_, level) =>
      wordLevel(patternAt(style, reference, level), level, form),
    ),
  })),
});

/** The indent of a level whose label hangs before it. */
const hangingIndent = (level: number) => ({
  left: TEXT_INDENT_TWIPS * (level + 1),
  hanging: TEXT_INDENT_TWIPS,
});

/** In running text, as the United Nations set theirs, a clause's first line goes in and its others begin at the margin. */
export const levelIndent = (level: number, form: HeaderForm) =>
  form === "masthead" && level === 0 ? { left: 0, firstLine: TEXT_INDENT_TWIPS } : hangingIndent(level);

/** Where a clause's words begin after its label. */
export const textStart = (level: number, form: HeaderForm): number =>
  TEXT_INDENT_TWIPS * (form === "masthead" && level === 0 ? 2 : level + 1);

function wordLevel({ counter, before, after }: LabelPattern, level: number, form: HeaderForm): ILevelsOptions {
  const word = WORD_COUNTERS[counter];
  const sign = counter === "dash" ? (countedAs(counter, 1) ?? "") : `%${level + 1}`;
  return {
    level,
    format: word?.format ?? LevelFormat.DECIMAL,
    text: before + sign + after,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: levelIndent(level, form), leftTabStop: textStart(level, form) } },
  };
}

const patternAt = (style: ChamberStyle, list: ListName, level: number): LabelPattern =>
  (level === 0 && list !== "operative" ? style[list] : style.operative[Math.min(level, style.operative.length - 1)]) ??
  style.recital;

/**
 * For each block in printed order, where its label comes from. Word's counting is played through, and only a label that
 * Word will print exactly as the version has it is left to Word: alternatives that share a number, and numbers beyond
 * Word's counters, are typed.
 */
export function planNumbering(blocks: readonly PrintedBlock[], style: ChamberStyle): Numbering[] {
  const counts = new Map<ListName, number[]>(LISTS.map((list) => [list, []]));
  return blocks.map(({ kind, label, depth }) => {
    if (label === null) return { kind: "none" };
    const list = kind === "citation" || kind === "recital" ? kind : "operative";
    const level = Math.min(depth, MAX_LEVEL);
    const count = counts.get(list) ?? [];
    const next = (count[level] ?? 0) + 1;
    if (depth > MAX_LEVEL || wordLabel(patternAt(style, list, level), next) !== label)
      return { kind: "typed", label, level };
    count.length = Math.min(count.length, level + 1);
    count[level] = next;
    return { kind: "automatic", list, level };
  });
}

/** What Word prints for the n-th item; null where it would print something else than we do. */
function wordLabel({ counter, before, after }: LabelPattern, n: number): string | null {
  const word = WORD_COUNTERS[counter];
  const sign = word === null || n > word.last ? null : countedAs(counter, n);
  return sign === null ? null : before + sign + after;
}
