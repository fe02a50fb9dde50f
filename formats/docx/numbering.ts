import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions } from "docx";
import type { ChamberStyle, HeaderForm, LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import { levelPlace } from "../office/measures.ts";
import { LISTS, patternAt, type ListCounters } from "../office/numberingPlan.ts";
import { paragraphLook, twips } from "./wordLook.ts";

const FORMATS: Readonly<Record<LabelPattern["counter"], NonNullable<ILevelsOptions["format"]>>> = {
  decimal: LevelFormat.DECIMAL,
  lowerAlpha: LevelFormat.LOWER_LETTER,
  upperAlpha: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
  hangulSyllable: LevelFormat.GANADA,
  circledDecimal: LevelFormat.DECIMAL_ENCLOSED_CIRCLE,
  dash: LevelFormat.BULLET,
  none: LevelFormat.DECIMAL,
};

/** Word's lists. Beyond the last numbers it repeats letters ("bb" for "ab"), begins the syllables anew, or leaves the circles. */
export const WORD_COUNTERS: ListCounters = {
  levels: 9,
  last: {
    decimal: Number.MAX_SAFE_INTEGER,
    lowerAlpha: 26,
    upperAlpha: 26,
    lowerRoman: 3999,
    upperRoman: 3999,
    hangulSyllable: 14,
    circledDecimal: 20,
    dash: Number.MAX_SAFE_INTEGER,
    none: 0,
  },
  skipsLevels: true,
};

/** The lists of a chamber's style as Word's multi-level lists. */
export const numberingConfig = (style: ChamberStyle, form: HeaderForm) => ({
  config: LISTS.map((reference) => ({
    reference,
    levels: Array.from({ length: WORD_COUNTERS.levels }, (_, level) =>
      wordLevel(patternAt(style, reference, level), level, form),
    ),
  })),
});

function wordLevel({ counter, before, after }: LabelPattern, level: number, form: HeaderForm): ILevelsOptions {
  const sign = counter === "dash" ? (countedAs(counter, 1) ?? "") : `%${level + 1}`;
  const { left, indent, text } = levelPlace(level, form);
  return {
    level,
    format: FORMATS[counter],
    text: before + sign + after,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: paragraphLook({ left, indent }).indent ?? {}, leftTabStop: twips(text) } },
  };
}
