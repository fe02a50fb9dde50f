import { element, type XmlElement } from "../xml.ts";
import { isKorean } from "#domain/isKorean.ts";
import { blockLook, furnitureLook, OWN_STYLE, type CharLook, type ParaLook, type StyleLook } from "./looks.ts";
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

export type TrackedChange = { readonly kind: "Insert" | "Delete"; readonly author: string; readonly at: string };

/** The border fills that tables and paragraphs name. */
export const BORDER = { none: 1, box: 2, below: 3, headerCell: 4 } as const;

/**
 * Collects what header.xml defines while the sections are written, each thing once under the number by which they name it.
 * Numbers follow the order of first use, so that equal texts are equal bytes.
 */
export type Head = {
  readonly char: (look: CharLook, mark?: string) => number;
  /** The style of that English name with its look; the number of the paragraph's shape beside it, with its heading. */
  readonly style: (
    id: string,
    look: StyleLook,
    heading?: Heading,
  ) => { readonly style: number; readonly para: number; readonly char: number };
  readonly numbering: (key: string, heads: readonly ParaHead[]) => number;
  readonly bullet: (sign: string) => number;
  readonly change: (change: TrackedChange) => number;
  readonly xml: (sectionCount: number) => XmlElement;
};

/** Things that are numbered by what they are, in the order in which they were first asked for. */
function createTable<T>(first: number) {
  const items = new Map<string, { readonly id: number; readonly value: T }>();
  return {
    idOf: (key: string, make: (id: number) => T): number => {
      const known = items.get(key);
      if (known !== undefined) return known.id;
      const id = first + items.size;
      items.set(key, { id, value: make(id) });
      return id;
    },
    values: (): T[] => [...items.values()].map(({ value }) => value),
  };
}

export function createHead(language: string): Head {
  const chars = createTable<XmlElement>(0);
  const paras = createTable<XmlElement>(0);
  const styles = createTable<XmlElement>(0);
  const charStyles: XmlElement[] = [];
  const numberings = createTable<XmlElement>(1);
  const bullets = createTable<XmlElement>(1);
  const authors = createTable<XmlElement>(1);
  const changes: XmlElement[] = [];

  const char = (look: CharLook, mark?: string): number =>
    chars.idOf(JSON.stringify([look, mark]), (id) => charPr(id, look));
  const para = (look: ParaLook, heading?: Heading): number =>
    paras.idOf(JSON.stringify([look, heading]), (id) => paraPr(id, look, heading));
  const body = furnitureLook("Cell", language);
  // Numbers are set like the clause and not like its first word, which may be in italics.
  const clause = blockLook("operative", 0, language).char;
  const marked = new Map<string, number>();

  const head: Head = {
    char: (look, mark) => {
      const id = char(look, mark);
      if (mark !== undefined) marked.set(`${id} ${mark}`, id);
      return id;
    },
    style: (id, look, heading) => {
      const charId = char(look.char);
      const paraId = para(look.para, heading);
      const style = styles.idOf(id, (number) => styleElement(number, "PARA", look.name, id, paraId, charId));
      return { style, para: paraId, char: charId };
    },
    numbering: (key, heads) => numberings.idOf(key, (id) => numberingElement(id, heads, char(clause))),
    bullet: (sign) => bullets.idOf(sign, (id) => bulletElement(id, sign, char(clause))),
    change: ({ kind, author, at }) => {
      const authorId = authors.idOf(author, (id) =>
        element("hh:trackChangeAuthor", { name: author, mark: "1", color: "#FF0000", id: String(id) }),
      );
      const id = changes.length + 1;
      changes.push(
        element("hh:trackChange", { type: kind, date: at, authorID: String(authorId), hide: "0", id: String(id) }),
      );
      return id;
    },
    xml: (sectionCount) => {
      charStyles.length = 0;
      const first = styles.values().length;
      [...marked.entries()].forEach(([key, id], index) => {
        const mark = key.slice(key.indexOf(" ") + 1);
        charStyles.push(
          styleElement(first + index, "CHAR", `${MARK_NAMES[mark] ?? mark} ${index + 1}`, `${mark}${index + 1}`, 0, id),
        );
      });
      return element(
        "hh:head",
        { ...NAMESPACES, version: "1.4", secCnt: String(sectionCount) },
        element("hh:beginNum", { page: "1", footnote: "1", endnote: "1", pic: "1", tbl: "1", equation: "1" }),
        element(
          "hh:refList",
          {},
          fontfaces(language),
          counted("hh:borderFills", BORDER_FILLS),
          counted("hh:charProperties", chars.values()),
          counted("hh:tabProperties", TABS),
          counted("hh:numberings", numberings.values()),
          bullets.values().length === 0 ? null : counted("hh:bullets", bullets.values()),
          counted("hh:paraProperties", paras.values()),
          counted("hh:styles", [...styles.values(), ...charStyles]),
          counted("hh:memoProperties", [MEMO_LOOK]),
          changes.length === 0 ? null : counted("hh:trackChanges", changes),
          changes.length === 0 ? null : counted("hh:trackChangeAuthors", authors.values()),
        ),
        element("hh:compatibleDocument", { targetProgram: "HWP201X" }, element("hh:layoutCompatibility")),
        element("hh:docOption", {}, element("hh:linkinfo", { path: "", pageInherit: "0", footnoteInherit: "0" })),
        element("hh:trackchageConfig", { flags: "56" }),
      );
    },
  };
  // What every Hangul file begins with: style 0 is the one that text without a style of its own takes.
  head.style("Normal", { ...body, name: "바탕글" });
  // A list that no clause is in: sections name the first numbering for their outline.
  head.numbering("outline", []);
  return head;
}

/** The runs that stand for something: the reader tells them by these styles of characters. */
export const FLAG_MARK = `${OWN_STYLE}Flag`;
export const STALE_MARK = `${OWN_STYLE}Stale`;
export const REFERENCE_MARK = `${OWN_STYLE}Reference`;
export const LABEL_MARK = `${OWN_STYLE}Label`;
export const OPENING_MARK = `${OWN_STYLE}Opening`;
const MARK_NAMES: Readonly<Record<string, string>> = {
  [FLAG_MARK]: "미결 표시",
  [STALE_MARK]: "이전 문안 표시",
  [REFERENCE_MARK]: "조항 참조",
  [LABEL_MARK]: "항목 이름",
  [OPENING_MARK]: "첫머리 말",
};

const counted = (name: string, items: readonly XmlElement[]): XmlElement =>
  element(name, { itemCnt: String(items.length) }, ...items);

const fontfaces = (language: string): XmlElement =>
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

function borderFill(id: number, edges: Edges, fill: string | null): XmlElement {
  const edge = (name: string, drawn = false): XmlElement =>
    element(`hh:${name}`, { type: drawn ? "SOLID" : "NONE", width: drawn ? "0.12 mm" : "0.1 mm", color: "#404040" });
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
const BORDER_FILLS = [
  borderFill(BORDER.none, {}, null),
  borderFill(BORDER.box, ALL_EDGES, null),
  borderFill(BORDER.below, { bottom: true }, null),
  borderFill(BORDER.headerCell, ALL_EDGES, "#EEEEEE"),
];

const TABS = [element("hh:tabPr", { id: "0", autoTabLeft: "1", autoTabRight: "0" })];

/** The memo's box as Hangul draws it; the schema spells the usual kind so. */
const MEMO_LOOK = element("hh:memoPr", {
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

function charPr(id: number, look: CharLook): XmlElement {
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
        distance("right", 0),
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

function paraPr(id: number, look: ParaLook, heading: Heading | undefined): XmlElement {
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
      borderFillIDRef: String(look.ruled === true ? BORDER.below : BORDER.none),
      offsetLeft: "0",
      offsetRight: "0",
      offsetTop: "0",
      offsetBottom: look.ruled === true ? "200" : "0",
      connect: "0",
      ignoreMargin: "0",
    }),
  );
}

const styleElement = (
  id: number,
  type: "PARA" | "CHAR",
  name: string,
  engName: string,
  para: number,
  char: number,
): XmlElement =>
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

const numberingElement = (id: number, heads: readonly ParaHead[], char: number): XmlElement =>
  element(
    "hh:numbering",
    { id: String(id), start: "0" },
    ...Array.from({ length: NUMBERING_LEVELS }, (_, index) =>
      paraHead(index + 1, heads[index] ?? { format: "DIGIT", text: "" }, char),
    ),
  );

const bulletElement = (id: number, sign: string, char: number): XmlElement =>
  element("hh:bullet", { id: String(id), char: sign, useImage: "0" }, paraHead(1, { format: "DIGIT", text: "" }, char));
