import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import type { BlockKind } from "#domain/document/schema.ts";
import { isKorean } from "#domain/isKorean.ts";
import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";
import { besideStyles, headerStyles } from "./pageStyles.ts";
import { blockStyleId, CHARACTERS, CITATION_NOTE, styleName } from "../styleIds.ts";

/** Faces that Office has for Korean and Latin text. In a Korean text both scripts are set in one, as offices do. */
const faces = (korean: boolean) => {
  const latin = korean ? "Batang" : "Times New Roman";
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: "Batang" };
};

/** Sizes in half-points, distances in twentieths of a point, as Word counts them. */
const BODY_SIZE = { korean: 23, latin: 22 };
const LINE = { korean: 400, latin: 312 };

/**
 * Word's names for the language of Latin and of East Asian text, for the spelling checker and for screen readers. Hangul
 * takes the second; Latin words that are called Korean would break at any letter.
 */
export const wordLanguage = (language: string) => ({
  value: isKorean(language) ? "en-US" : language,
  eastAsia: isKorean(language) ? "ko-KR" : language,
});

/** A style for each kind and level of block that the text has. */
export type UsedStyle = { readonly kind: BlockKind; readonly level: number };

/** Named styles for everything on the page, so that an office can restyle the document without touching its text. */
export function documentStyles(language: string, form: HeaderForm, used: readonly UsedStyle[]): IStylesOptions {
  const korean = isKorean(language);
  const size = korean ? BODY_SIZE.korean : BODY_SIZE.latin;
  const body = { line: korean ? LINE.korean : LINE.latin, after: 120 };
  return {
    default: {
      document: { run: { font: faces(korean), size, language: wordLanguage(language) }, paragraph: { spacing: body } },
      hyperlink: { run: { color: "14467A", underline: {} } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { line: 252, after: 40 } } },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      ...used.map((style) => blockStyle(style, form, korean)),
      ...headerStyles(form, korean),
      ...besideStyles(size),
      { id: CITATION_NOTE, name: styleName(CITATION_NOTE), basedOn: "FootnoteText" },
    ],
    characterStyles: [
      { id: "CommentReference", name: "annotation reference", run: { size: 16 } },
      { id: CHARACTERS.label, name: styleName(CHARACTERS.label) },
      { id: CHARACTERS.opening, name: styleName(CHARACTERS.opening), run: { italics: true } },
      ...[CHARACTERS.blank, CHARACTERS.alternative, CHARACTERS.stale, CHARACTERS.brokenReference].map((id) => ({
        id,
        name: styleName(id),
        run: { bold: true, color: "8A4B00" },
      })),
      { id: CHARACTERS.draft, name: styleName(CHARACTERS.draft), run: { bold: true, color: "9B1C1C" } },
    ],
  };
}

function blockStyle({ kind, level }: UsedStyle, form: HeaderForm, korean: boolean): IParagraphStyleOptions {
  const id = blockStyleId(kind, level);
  return { id, name: styleName(id), basedOn: "Normal", next: id, quickFormat: true, ...lookOf(kind, form, korean) };
}

type Look = Pick<IParagraphStyleOptions, "run" | "paragraph">;

/** A first line that goes in, as running text has it. */
const FIRST_LINE = 400;
/** The House's "Whereas" stands out, its further lines stand in. */
const HOUSE_HANG = 360;

function lookOf(kind: BlockKind, form: HeaderForm, korean: boolean): Look {
  const justified = { alignment: AlignmentType.JUSTIFIED };
  switch (kind) {
    case "title":
      return {
        run: { bold: true, size: form === "bill" ? 36 : 28 },
        paragraph: {
          alignment: form === "masthead" || form === "frontPage" ? AlignmentType.START : AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 240, after: 360, line: 380 },
        },
      };
    case "heading":
      return {
        run: { bold: true },
        paragraph: { keepNext: true, outlineLevel: 1, spacing: { before: 320, after: 140 } },
      };
    case "formula":
      return {
        run: { italics: form === "masthead" },
        paragraph: { keepNext: true, ...(form === "masthead" ? { indent: { firstLine: FIRST_LINE } } : {}) },
      };
    case "citation":
    case "recital":
      return {
        paragraph: {
          ...justified,
          indent: form === "house" ? { left: HOUSE_HANG, hanging: HOUSE_HANG } : { firstLine: FIRST_LINE },
        },
      };
    case "operative":
    case "continuation":
      return { paragraph: justified };
    case "reasons":
      return { paragraph: { ...justified, indent: { firstLine: korean ? 230 : FIRST_LINE } } };
    case "closing":
      return {
        paragraph: {
          spacing: { before: 240 },
          ...(form === "masthead" ? { alignment: AlignmentType.END } : {}),
        },
      };
  }
}
