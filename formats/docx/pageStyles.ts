import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from "docx";
import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";
import { HEADER_KEYS } from "#domain/numbering/chamberStyle.ts";
import { BESIDE, FURNITURE, headerStyleId, styleName } from "../styleIds.ts";

const RULE = { style: BorderStyle.SINGLE, size: 8, space: 4, color: "404040" };

type Look = Pick<IParagraphStyleOptions, "run" | "paragraph" | "basedOn">;

const named = (id: string, look: Look): IParagraphStyleOptions => ({
  id,
  name: styleName(id),
  basedOn: "Normal",
  quickFormat: true,
  ...look,
});

/** Styles of what stands above, below and over the text. */
export function headerStyles(form: HeaderForm, korean: boolean): IParagraphStyleOptions[] {
  const centred = { alignment: AlignmentType.CENTER };
  const small = { size: 17, color: "555555" };
  return [
    named(FURNITURE.marking, {
      run: small,
      paragraph: { alignment: AlignmentType.END, spacing: { after: 0, line: 240 } },
    }),
    named(FURNITURE.pageLine, { run: small, paragraph: { ...centred, spacing: { after: 0, line: 240 } } }),
    named(FURNITURE.partHeading, {
      run: { bold: true, size: 28 },
      paragraph: { ...centred, keepNext: true, outlineLevel: 0, spacing: { before: 480, after: 240 } },
    }),
    named(FURNITURE.headerLine, { paragraph: { spacing: { line: 320, after: 40 } } }),
    named(FURNITURE.masthead, {
      basedOn: FURNITURE.headerLine,
      paragraph: form === "house" ? { ...centred, spacing: { before: 240, after: 240 } } : { border: { bottom: RULE } },
      ...(form === "frontPage" ? { run: { size: 32 } } : {}),
    }),
    named(FURNITURE.documentName, {
      run: { bold: true, size: form === "house" ? 36 : 32, ...(korean ? {} : { characterSpacing: 20 }) },
      paragraph: { ...(form === "house" ? centred : {}), keepNext: true, spacing: { before: 480, after: 240 } },
    }),
    named(FURNITURE.frontTitle, { run: { bold: true, size: 28 }, paragraph: { spacing: { before: 120, after: 240 } } }),
    named(FURNITURE.notice, { run: { size: 18 }, paragraph: { ...centred, spacing: { after: 300 } } }),
    ...HEADER_KEYS.map((key) => named(headerStyleId(key), { basedOn: FURNITURE.headerLine })),
  ];
}

/** Styles of what is printed beside the text. */
export function besideStyles(size: number): IParagraphStyleOptions[] {
  const small = { size: size - 6 };
  const close = { line: 288, after: 40 };
  return [
    named(BESIDE.heading, {
      run: { bold: true, size: 28 },
      paragraph: { keepNext: true, outlineLevel: 0, spacing: { before: 480, after: 240 } },
    }),
    named(BESIDE.contents, { paragraph: { spacing: { line: 300, after: 40 } } }),
    named(BESIDE.evidence, { run: small, paragraph: { spacing: close } }),
    named(BESIDE.approval, { run: small, paragraph: { spacing: close } }),
    named(BESIDE.cell, { run: small, paragraph: { spacing: { line: 260, before: 40, after: 40 } } }),
  ];
}
