import { isKorean } from "#domain/isKorean.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import { HEADER_KEYS, type ChamberStyle, type HeaderForm } from "#domain/numbering/chamberStyle.ts";
import { BESIDE, blockStyleId, CHARACTERS, CITATION_NOTE, FURNITURE, headerStyleId, styleName } from "../styleIds.ts";
import { element, type XmlElement } from "../xml.ts";
import { FREE_NOTE, INNER_LINK, NOTE_MARK } from "./inline.ts";
import { paragraphProperties, textProperties, type Look } from "./look.ts";

/** A style for each kind and level of block that the text has. */
export type UsedStyle = { readonly kind: BlockKind; readonly level: number };

/** Faces that office programs have for Korean and Latin text. In a Korean text both scripts are set in one. */
const FACES = { korean: "Batang", latin: "Times New Roman", eastAsia: "Batang" };

/** Programs without those faces take another of the same kind. */
export const fontFaces = (): XmlElement =>
  element(
    "office:font-face-decls",
    {},
    ...[...new Set(Object.values(FACES))].map((name) =>
      element("style:font-face", {
        "style:name": name,
        "svg:font-family": name.includes(" ") ? `'${name}'` : name,
        "style:font-family-generic": "roman",
        "style:font-pitch": "variable",
      }),
    ),
  );

const BODY = { korean: { sizePt: 11.5, line: "167%" }, latin: { sizePt: 11, line: "130%" } } as const;

export type StylesOptions = {
  readonly language: string;
  readonly form: HeaderForm;
  readonly chamber: ChamberStyle;
  readonly used: readonly UsedStyle[];
};

/** Named styles for everything on the page, so that an office can restyle the document without touching its text. */
export function namedStyles({ language, form, chamber, used }: StylesOptions): XmlElement[] {
  const korean = isKorean(language);
  const { sizePt, line } = korean ? BODY.korean : BODY.latin;
  const small = { sizePt: sizePt - 2, line: "120%", afterPt: 2 };
  return [
    defaultStyle(language, korean, sizePt),
    paragraphStyle("Standard", null, { line, afterPt: 6 }),
    ...used.map(({ kind, level }) =>
      paragraphStyle(blockStyleId(kind, level), "Standard", blockLook(kind, form, korean, chamber)),
    ),
    ...headerStyles(form),
    paragraphStyle(BESIDE.heading, "Standard", {
      bold: true,
      sizePt: 14,
      keepNext: true,
      beforePt: 24,
      afterPt: 12,
      unnumbered: true,
    }),
    paragraphStyle(BESIDE.contents, "Standard", { line: "125%", afterPt: 2, unnumbered: true }),
    ...[BESIDE.evidence, BESIDE.approval].map((name) =>
      paragraphStyle(name, "Standard", { ...small, keepLines: true, unnumbered: true }),
    ),
    paragraphStyle(BESIDE.cell, "Standard", { ...small, afterPt: 0, unnumbered: true }),
    paragraphStyle(FREE_NOTE, "Standard", {
      sizePt: 9,
      line: "110%",
      afterPt: 2,
      left: 5,
      indent: -5,
      unnumbered: true,
    }),
    paragraphStyle(CITATION_NOTE, FREE_NOTE, {}),
    paragraphStyle("WhereasComment", "Standard", { sizePt: 9, line: "100%", afterPt: 0, unnumbered: true }),
    textStyle(CHARACTERS.label, {}),
    textStyle(INNER_LINK, { color: "#000000" }),
    textStyle(CHARACTERS.opening, { italic: true }),
    ...[CHARACTERS.blank, CHARACTERS.alternative, CHARACTERS.stale, CHARACTERS.brokenReference].map((name) =>
      textStyle(name, { bold: true, color: "#8a4b00" }),
    ),
    textStyle(CHARACTERS.draft, { bold: true, color: "#9b1c1c" }),
    textStyle(NOTE_MARK, { position: "super" }),
  ];
}

function defaultStyle(language: string, korean: boolean, sizePt: number): XmlElement {
  const { attributes } = textProperties({ language, sizePt });
  return element(
    "style:default-style",
    { "style:family": "paragraph" },
    element("style:paragraph-properties", {
      "fo:orphans": "2",
      "fo:widows": "2",
      "style:text-autospace": korean ? "none" : "ideograph-alpha",
      "style:tab-stop-distance": "8.5mm",
    }),
    element("style:text-properties", {
      ...attributes,
      "style:font-name": korean ? FACES.korean : FACES.latin,
      "style:font-name-asian": FACES.eastAsia,
    }),
  );
}

const paragraphStyle = (name: string, parent: string | null, look: Look): XmlElement =>
  element(
    "style:style",
    {
      "style:name": name,
      "style:display-name": styleName(name),
      "style:family": "paragraph",
      "style:parent-style-name": parent,
      "style:class": "text",
    },
    paragraphProperties(look),
    textProperties(look),
  );

const textStyle = (name: string, look: Look): XmlElement =>
  element(
    "style:style",
    { "style:name": name, "style:display-name": styleName(name), "style:family": "text" },
    textProperties(look),
  );

/** A first line that goes in, as running text has it; the House's "Whereas" stands out, its further lines in. */
const FIRST_LINE_MM = 7;
const HOUSE_HANG_MM = 6.4;

function blockLook(kind: BlockKind, form: HeaderForm, korean: boolean, chamber: ChamberStyle): Look {
  switch (kind) {
    case "title":
      return {
        bold: true,
        sizePt: form === "bill" ? 18 : 14,
        align: form === "masthead" || form === "frontPage" ? "start" : "center",
        keepNext: true,
        beforePt: 12,
        afterPt: 18,
        line: "130%",
      };
    case "heading":
      return { bold: true, keepNext: true, beforePt: 16, afterPt: 7 };
    case "formula":
      return form === "masthead" ? { italic: true, keepNext: true, indent: FIRST_LINE_MM } : { keepNext: true };
    case "citation":
    case "recital": {
      const hung = form === "house" ? { left: HOUSE_HANG_MM, indent: -HOUSE_HANG_MM } : { indent: FIRST_LINE_MM };
      // Where the list sets the number, it sets the indent too.
      return { align: "justify", ...(chamber[kind].counter === "none" ? hung : {}) };
    }
    case "operative":
    case "continuation":
      return { align: "justify" };
    case "reasons":
      return { align: "justify", indent: korean ? 4 : FIRST_LINE_MM };
    case "closing":
      return { beforePt: 12, ...(form === "masthead" ? { align: "end" } : {}) };
  }
}

function headerStyles(form: HeaderForm): XmlElement[] {
  const mark: Look = { sizePt: 8.5, color: "#555555", line: "100%", afterPt: 0, unnumbered: true };
  const plain: Look = { unnumbered: true };
  const house = form === "house";
  return [
    paragraphStyle(FURNITURE.marking, "Standard", { ...mark, align: "end" }),
    paragraphStyle(FURNITURE.pageLine, "Standard", { ...mark, align: "center" }),
    paragraphStyle(FURNITURE.partHeading, "Standard", {
      bold: true,
      sizePt: 14,
      align: "center",
      keepNext: true,
      beforePt: 24,
      afterPt: 12,
    }),
    paragraphStyle(FURNITURE.headerLine, "Standard", { ...plain, line: "130%", afterPt: 2 }),
    paragraphStyle(FURNITURE.masthead, FURNITURE.headerLine, {
      ...(house ? { align: "center", beforePt: 12, afterPt: 12 } : { ruled: true }),
      ...(form === "frontPage" ? { sizePt: 16 } : {}),
    }),
    paragraphStyle(FURNITURE.documentName, "Standard", {
      ...plain,
      bold: true,
      sizePt: house ? 18 : 16,
      ...(house ? { align: "center" } : {}),
      keepNext: true,
      beforePt: 24,
      afterPt: 12,
    }),
    paragraphStyle(FURNITURE.frontTitle, "Standard", {
      ...plain,
      bold: !house,
      sizePt: 14,
      beforePt: 6,
      afterPt: 12,
    }),
    paragraphStyle(FURNITURE.notice, "Standard", { ...plain, sizePt: 9, align: "center", afterPt: 15 }),
    ...HEADER_KEYS.map((key) => paragraphStyle(headerStyleId(key), FURNITURE.headerLine, {})),
  ];
}
