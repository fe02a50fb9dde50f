import { AlignmentType, type IStylesOptions } from "docx";
import { isKorean } from "#domain/isKorean.ts";

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

/** Named styles for everything on the page, so that an office can restyle the document without touching its text. */
export function documentStyles(language: string): IStylesOptions {
  const korean = isKorean(language);
  const size = korean ? BODY_SIZE.korean : BODY_SIZE.latin;
  const body = { line: korean ? LINE.korean : LINE.latin, after: 120 };
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  const small = { size: size - 6 };
  return {
    default: {
      document: { run: { font: faces(korean), size, language: wordLanguage(language) }, paragraph: { spacing: body } },
      title: {
        run: { bold: true, size: 36 },
        paragraph: { ...centred, spacing: { before: 240, after: 360, line: 360 } },
      },
      heading1: {
        run: { bold: true, size: 28, color: "000000" },
        paragraph: { ...centred, outlineLevel: 0, spacing: { before: 480, after: 240 } },
      },
      heading2: {
        run: { bold: true, size: 24, color: "000000" },
        paragraph: { keepNext: true, outlineLevel: 1, spacing: { before: 360, after: 160 } },
      },
      heading3: {
        run: { bold: true, size, color: "000000" },
        paragraph: { keepNext: true, outlineLevel: 2, spacing: { before: 280, after: 120 } },
      },
      hyperlink: { run: { color: "14467A", underline: {} } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { line: 252, after: 40 } } },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      {
        id: "Clause",
        name: "Clause",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED },
      },
      {
        id: "Preamble",
        name: "Preamble",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 400 } },
      },
      {
        id: "Reasons",
        name: "Reasons",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: korean ? 230 : 400 } },
      },
      {
        id: "Closing",
        name: "Resolution closing",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { spacing: { before: 240 } },
      },
      {
        id: "HeaderLine",
        name: "Header line",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { spacing: { line: 320, after: 40 } },
      },
      {
        id: "TranslationNotice",
        name: "Translation notice",
        basedOn: "Normal",
        quickFormat: true,
        run: small,
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 300 } },
      },
      {
        id: "Evidence",
        name: "Evidence",
        basedOn: "Normal",
        quickFormat: true,
        run: small,
        paragraph: { spacing: { line: 288, after: 40 } },
      },
      {
        id: "Approval",
        name: "Approval",
        basedOn: "Normal",
        quickFormat: true,
        run: small,
        paragraph: { spacing: { line: 288, after: 40 } },
      },
      {
        id: "Marking",
        name: "Marking",
        basedOn: "Normal",
        run: { size: 17, color: "555555" },
        paragraph: { alignment: AlignmentType.END, spacing: { after: 0, line: 240 } },
      },
      {
        id: "PageNumber",
        name: "Page line",
        basedOn: "Normal",
        run: { size: 18, color: "555555" },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0, line: 240 } },
      },
    ],
    characterStyles: [
      { id: "Flag", name: "Open point", run: { bold: true, color: "8A4B00" } },
      { id: "DraftMark", name: "Draft mark", run: { bold: true, color: "9B1C1C" } },
    ],
  };
}
