import { isKorean } from "#domain/isKorean.ts";
import { element, type XmlElement } from "../xml.ts";
import type { CharLook, ParaLook } from "./looks.ts";
import { NAMESPACES } from "./namespaces.ts";

const SCRIPTS = ["hangul", "latin", "hanja", "japanese", "other", "symbol", "user"] as const;

/** A face that every Hangul has, and the one in which chambers that write in Latin letters set their texts. */
const FACE = { korean: "함초롬바탕", latin: "Times New Roman" } as const;

/** Hangul counts ten levels, the last three seldom shown. */
export const NUMBERING_LEVELS = 10;

export type NumberFormat =
  "DIGIT" | "CIRCLED_DIGIT" | "ROMAN_CAPITAL" | "ROMAN_SMALL" | "LATIN_CAPITAL" | "LATIN_SMALL" | "HANGUL_SYLLABLE";

/** What stands before a paragraph of a level: "^1." is the level's number and a full stop. */
export type ParaHead = { readonly format: NumberFormat; readonly text: string };

/** A paragraph's number or bullet: which definition, and the level in it from 0. */
export type Heading = { readonly type: "NUMBER" | "BULLET"; readonly id: number; readonly level: number };

/** The borders that tables and paragraphs name. */
export const BORDER = { none: 1, box: 2, below: 3, headerCell: 4, heavyBelow: 5 } as const;

export const counted = (name: string, items: readonly XmlElement[]): XmlElement =>
  element(name, { itemCnt: String(items.length) }, ...items);

export const fontfaces = (language: string): XmlElement =>
  counted(
    "hh:fontfaces",
    SCRIPTS.map((script) =>
      element(
        "hh:fontface",
        { lang: script.toUpperCase(), fontCnt: "1" },
        element("hh:font", {
          id: "0",
          face: script === "latin" && !isKorean(language) ? FACE.latin : FACE.korean,
          type: "TTF",
          isEmbedded: "0",
        }),
      ),
    ),
  );

type Edges = Readonly<Partial<Record<"left" | "right" | "top" | "bottom", boolean>>>;

function borderFill(id: number, edges: Edges, fill: string | null, width = "0.12 mm"): XmlElement {
  const edge = (name: string, drawn = false): XmlElement =>
    element(`hh:${name}`, { type: drawn ? "SOLID" : "NONE", width: drawn ? width : "0.1 mm", color: "#404040" });
  const slash = (name: string): XmlElement => element(`hh:${name}`, { type: "NONE", Crooked: "0", isCounter: "0" });
  return element(
    "hh:borderFill",
    { id: String(id), threeD: "0", shadow: "0", centerLine: "NONE", breakCellSeparateLine: "0" },
    slash("slash"),
    slash("backSlash"),
    edge("leftBorder", edges.left),
    edge("rightBorder", edges.right),
    edge("topBorder", edges.top),
    edge("bottomBorder", edges.bottom),
    element("hh:diagonal", { type: "SOLID", width: "0.1 mm", color: "#000000" }),
    fill === null
      ? null
      : element("hc:fillBrush", {}, element("hc:winBrush", { faceColor: fill, hatchColor: "#999999", alpha: "0" })),
  );
}

const ALL_EDGES = { left: true, right: true, top: true, bottom: true };
export const BORDER_FILLS = [
  borderFill(BORDER.none, {}, null),
  borderFill(BORDER.box, ALL_EDGES, null),
  borderFill(BORDER.below, { bottom: true }, null),
  borderFill(BORDER.headerCell, ALL_EDGES, "#EEEEEE"),
  borderFill(BORDER.heavyBelow, { bottom: true }, null, "0.7 mm"),
];

export const TABS = [element("hh:tabPr", { id: "0", autoTabLeft: "1", autoTabRight: "0" })];

/** The memo's box as Hangul draws it; the schema spells the usual kind so. */
export const MEMO_LOOK = element("hh:memoPr", {
  id: "1",
  width: "15591",
  lineWidth: "1",
  lineType: "SOLID",
  lineColor: "#B6D7AE",
  fillColor: "#F0FFE9",
  activeColor: "#CFF1C7",
  memoType: "NOMAL",
});

const everyScript = (name: string, value: number): XmlElement =>
  element(name, Object.fromEntries(SCRIPTS.map((script) => [script, String(value)])));

export function charPr(id: number, look: CharLook): XmlElement {
  const color = look.color ?? "#000000";
  return element(
    "hh:charPr",
    {
      id: String(id),
      height: String(look.height),
      textColor: color,
      shadeColor: "none",
      useFontSpace: "0",
      useKerning: "0",
      symMark: "NONE",
      borderFillIDRef: String(BORDER.none),
    },
    everyScript("hh:fontRef", 0),
    everyScript("hh:ratio", 100),
    everyScript("hh:spacing", 0),
    everyScript("hh:relSz", 100),
    everyScript("hh:offset", 0),
    look.italic === true ? element("hh:italic") : null,
    look.bold === true ? element("hh:bold") : null,
    element("hh:underline", { type: look.underline === true ? "BOTTOM" : "NONE", shape: "SOLID", color }),
    element("hh:strikeout", { shape: look.strike === true ? "SOLID" : "NONE", color }),
    element("hh:outline", { type: "NONE" }),
    element("hh:shadow", { type: "NONE", color: "#B2B2B2", offsetX: "10", offsetY: "10" }),
    look.script === "superscript" ? element("hh:supscript") : null,
    look.script === "subscript" ? element("hh:subscript") : null,
  );
}

const RULES = { none: BORDER.none, thin: BORDER.below, heavy: BORDER.heavyBelow } as const;

const flag = (value: boolean | undefined): string => (value === true ? "1" : "0");

/**
 * Distances as Hangul saves them since 2016: in the unit itself for programs that know it, and doubled for those that came
 * before, which halve what they read.
 */
function distances(look: ParaLook): XmlElement {
  const inUnits = (factor: number): XmlElement[] => {
    const distance = (name: string, value: number | undefined): XmlElement =>
      element(`hc:${name}`, { value: String((value ?? 0) * factor), unit: "HWPUNIT" });
    return [
      element(
        "hh:margin",
        {},
        distance("intent", look.indent),
        distance("left", look.left),
        distance("right", look.right),
        distance("prev", look.before),
        distance("next", look.after),
      ),
      element("hh:lineSpacing", { type: "PERCENT", value: String(look.spacing ?? 160), unit: "HWPUNIT" }),
    ];
  };
  return element(
    "hp:switch",
    {},
    element("hp:case", { "hp:required-namespace": NAMESPACES["xmlns:hwpunitchar"] }, ...inUnits(1)),
    element("hp:default", {}, ...inUnits(2)),
  );
}

export function paraPr(id: number, look: ParaLook, heading: Heading | undefined): XmlElement {
  return element(
    "hh:paraPr",
    {
      id: String(id),
      tabPrIDRef: "0",
      condense: "0",
      fontLineHeight: "0",
      snapToGrid: "0",
      suppressLineNumbers: "0",
      checked: "0",
    },
    element("hh:align", { horizontal: look.align ?? "JUSTIFY", vertical: "BASELINE" }),
    element("hh:heading", {
      type: heading?.type ?? "NONE",
      idRef: String(heading?.id ?? 0),
      level: String(heading?.level ?? 0),
    }),
    // For scripts other than Latin the two names mean the reverse of what they say: Hangul keeps words together for
    // BREAK_WORD, and its own default, breaking at any syllable, is saved as KEEP_WORD.
    element("hh:breakSetting", {
      breakLatinWord: "KEEP_WORD",
      breakNonLatinWord: "BREAK_WORD",
      widowOrphan: "1",
      keepWithNext: flag(look.keepWithNext),
      keepLines: flag(look.keepLines),
      pageBreakBefore: flag(look.pageBreakBefore),
      lineWrap: "BREAK",
    }),
    element("hh:autoSpacing", { eAsianEng: "0", eAsianNum: "0" }),
    distances(look),
    element("hh:border", {
      borderFillIDRef: String(RULES[look.ruled ?? "none"]),
      offsetLeft: "0",
      offsetRight: "0",
      offsetTop: "0",
      offsetBottom: look.ruled === undefined ? "0" : "200",
      connect: "0",
      ignoreMargin: "0",
    }),
  );
}

type Style = {
  readonly id: number;
  readonly type: "PARA" | "CHAR";
  readonly name: string;
  readonly engName: string;
  readonly para: number;
  readonly char: number;
};

export const styleElement = ({ id, type, name, engName, para, char }: Style): XmlElement =>
  element("hh:style", {
    id: String(id),
    type,
    name,
    engName,
    paraPrIDRef: String(para),
    charPrIDRef: String(char),
    nextStyleIDRef: String(type === "PARA" ? id : 0),
    langID: "1042",
    lockForm: "0",
  });

const paraHead = (level: number, { format, text }: ParaHead, char: number): XmlElement =>
  element(
    "hh:paraHead",
    {
      start: "1",
      level: String(level),
      align: "LEFT",
      useInstWidth: "1",
      autoIndent: "1",
      widthAdjust: "0",
      textOffsetType: "PERCENT",
      textOffset: "50",
      numFormat: format,
      charPrIDRef: String(char),
      checkable: "0",
    },
    text,
  );

export const numberingElement = (id: number, heads: readonly ParaHead[], char: number): XmlElement =>
  element(
    "hh:numbering",
    { id: String(id), start: "0" },
    ...Array.from({ length: NUMBERING_LEVELS }, (_, index) =>
      paraHead(index + 1, heads[index] ?? { format: "DIGIT", text: "" }, char),
    ),
  );

export const bulletElement = (id: number, sign: string, char: number): XmlElement =>
  element("hh:bullet", { id: String(id), char: sign, useImage: "0" }, paraHead(1, { format: "DIGIT", text: "" }, char));
