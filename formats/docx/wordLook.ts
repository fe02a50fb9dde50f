import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LeaderType,
  LineRuleType,
  TabStopType,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import type { Look } from "../office/look.ts";
import { FACES } from "../office/namedStyles.ts";
import { scriptLanguages } from "../office/scriptLanguages.ts";

const ALIGNMENTS = {
  start: AlignmentType.LEFT,
  end: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
} as const;

const TWIPS_PER_PT = 20;
/** Word counts a line's height in 240ths of the letters'. */
const LINE = 240;

/** Borders in eighths of a point. */
const RULES = { thin: 4, thick: 18 } as const;
const RULE_SPACE_PT = 4;

export const twips = (mm: number): number => convertMillimetersToTwip(mm);

export const wordLanguage = (language: string) => {
  const { latin, eastAsian } = scriptLanguages(language);
  return { value: latin, eastAsia: eastAsian };
};

/** In a Korean text both scripts are set in one face, as offices do. */
export const wordFont = (face: "korean" | "latin") => {
  const [latin] = FACES[face];
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: FACES.korean[0] };
};

const hex = (color: string): string => color.replace("#", "").toUpperCase();

/** How words look. */
export const runLook = (look: Look): IRunOptions => ({
  ...(look.bold === undefined ? {} : { bold: look.bold }),
  ...(look.italic === undefined ? {} : { italics: look.italic }),
  ...(look.underline === true ? { underline: {} } : {}),
  ...(look.strike === true ? { strike: true } : {}),
  ...(look.position === "super" ? { superScript: true } : {}),
  ...(look.position === "sub" ? { subScript: true } : {}),
  ...(look.sizePt === undefined ? {} : { size: Math.round(look.sizePt * 2) }),
  ...(look.spacedPt === undefined ? {} : { characterSpacing: Math.round(look.spacedPt * TWIPS_PER_PT) }),
  ...(look.color === undefined ? {} : { color: hex(look.color) }),
  ...(look.language === undefined ? {} : { language: wordLanguage(look.language) }),
  ...(look.face === undefined ? {} : { font: wordFont(look.face) }),
});

type ParagraphLook = Pick<
  IParagraphOptions,
  | "alignment"
  | "indent"
  | "spacing"
  | "keepNext"
  | "keepLines"
  | "pageBreakBefore"
  | "border"
  | "tabStops"
  | "suppressLineNumbers"
  | "outlineLevel"
>;

/** How a paragraph stands. */
export const paragraphLook = (look: Look): ParagraphLook => ({
  ...(look.align === undefined ? {} : { alignment: ALIGNMENTS[look.align] }),
  ...indentOf(look),
  ...spacingOf(look),
  ...(look.keepNext === true ? { keepNext: true } : {}),
  ...(look.keepLines === true ? { keepLines: true } : {}),
  ...(look.newPage === true ? { pageBreakBefore: true } : {}),
  ...(look.ruled === undefined
    ? {}
    : {
        border: {
          bottom: { style: BorderStyle.SINGLE, size: RULES[look.ruled], space: RULE_SPACE_PT, color: "404040" },
        },
      }),
  ...(look.tabs === undefined ? {} : { tabStops: look.tabs.map(tabStop) }),
  ...(look.unnumbered === true ? { suppressLineNumbers: true } : {}),
  ...(look.outline === undefined ? {} : { outlineLevel: look.outline - 1 }),
});

function indentOf({ left, right, indent }: Look): Pick<ParagraphLook, "indent"> {
  if (left === undefined && right === undefined && indent === undefined) return {};
  const first = indent ?? 0;
  return {
    indent: {
      left: twips(left ?? 0),
      ...(right === undefined ? {} : { right: twips(right) }),
      ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
    },
  };
}

function spacingOf({ beforePt, afterPt, linePercent }: Look): Pick<ParagraphLook, "spacing"> {
  if (beforePt === undefined && afterPt === undefined && linePercent === undefined) return {};
  return {
    spacing: {
      ...(beforePt === undefined ? {} : { before: Math.round(beforePt * TWIPS_PER_PT) }),
      ...(afterPt === undefined ? {} : { after: Math.round(afterPt * TWIPS_PER_PT) }),
      ...(linePercent === undefined
        ? {}
        : { line: Math.round((linePercent * LINE) / 100), lineRule: LineRuleType.AUTO }),
    },
  };
}

const tabStop = ({ at, right = false, leader = false }: NonNullable<Look["tabs"]>[number]) => ({
  type: right ? TabStopType.RIGHT : TabStopType.LEFT,
  position: twips(at),
  ...(leader ? { leader: LeaderType.DOT } : {}),
});
