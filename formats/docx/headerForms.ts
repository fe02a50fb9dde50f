import { AlignmentType, BorderStyle, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions } from "docx";
import type { HeaderLine, Printable } from "../printable.ts";
import { TEXT_WIDTH_TWIPS } from "./pageSize.ts";
import { CHARACTERS, FURNITURE, headerStyleId } from "../styleIds.ts";

const RIGHT = { tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH_TWIPS }] };
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 6, color: "404040" };

type Words = Printable["header"];

const lineOf = (header: Words, key: string): HeaderLine | null =>
  header.find((line) => line.key === key && line.value !== "") ?? null;

/** A line of the header under its field's style; its label, where it has one, is told from the value. */
function headerLine(
  line: HeaderLine | null,
  { label = false, bold = false, ...rest }: IParagraphOptions & { readonly label?: boolean; readonly bold?: boolean },
): Paragraph[] {
  if (line === null) return [];
  const children = [
    ...(label ? [new TextRun({ text: `${line.label}: `, style: CHARACTERS.label })] : []),
    new TextRun({ text: line.value, ...(bold ? { bold } : {}) }),
  ];
  return [new Paragraph({ style: headerStyleId(line.key), children, ...rest })];
}

/** Chamber and symbol over a rule, then the other lines. */
export function masthead({ chamber, header }: Printable): Paragraph[] {
  const symbol = lineOf(header, "symbol");
  const first =
    symbol === null
      ? new Paragraph({ style: FURNITURE.masthead, children: [new TextRun(chamber)] })
      : new Paragraph({
          style: headerStyleId(symbol.key),
          ...RIGHT,
          border: { bottom: RULE },
          children: [
            new TextRun({ children: [chamber, new Tab()], style: CHARACTERS.label }),
            new TextRun({ text: symbol.value, bold: true }),
          ],
        });
  return [first, ...header.flatMap((line) => (line.key === "symbol" ? [] : headerLine(line, { bold: true })))];
}

/** A motion's first page: the house, the document's number and date, what it is, its title and its authors. */
export function frontPage({ chamber, header, look, titleText }: Printable): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const line = (key: string) => lineOf(header, key);
  return [
    new Paragraph({ style: FURNITURE.masthead, children: [new TextRun({ text: chamber, bold: true })] }),
    ...headerLine(line("session"), { alignment: AlignmentType.END }),
    ...headerLine(line("symbol"), { bold: true, ...centred, spacing: { before: 600, after: 120 } }),
    ...headerLine(line("proposedOn"), centred),
    ...named(look.documentName),
    ...headerLine(line("agendaItem"), { label: true }),
    new Paragraph({ style: FURNITURE.frontTitle, children: [new TextRun(titleText)] }),
    ...headerLine(line("billNumber"), { label: true }),
    ...headerLine(line("movers"), { bold: true, spacing: { before: 480, after: 120 } }),
    ...headerLine(line("committee"), { label: true }),
  ];
}

/** The House's first page: Congress, number, title, the house, date and sponsors, then what it is. */
export function housePage({ chamber, header, look, titleText }: Printable): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const line = (key: string) => lineOf(header, key);
  const number = line("billNumber");
  const numbered = number === null ? [] : numberLine(number, look.numberPrefix);
  return [
    ...headerLine(line("session"), { bold: true }),
    ...numbered,
    new Paragraph({
      style: FURNITURE.frontTitle,
      border: { bottom: RULE },
      indent: { left: 720, right: 720 },
      children: [new TextRun({ text: titleText, bold: false })],
    }),
    new Paragraph({ style: FURNITURE.masthead, children: [new TextRun(look.houseLine ?? chamber)] }),
    ...headerLine(line("proposedOn"), centred),
    ...headerLine(line("movers"), { label: true, indent: { firstLine: 360 } }),
    ...headerLine(line("committee"), { label: true, indent: { firstLine: 360 }, border: { bottom: RULE } }),
    ...named(look.documentName),
  ];
}

const numberLine = (line: HeaderLine, prefix: string | null): Paragraph[] => [
  new Paragraph({
    style: headerStyleId(line.key),
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 240 },
    children: [
      ...(prefix === null ? [] : [new TextRun({ text: prefix, style: CHARACTERS.label, bold: true, size: 44 })]),
      new TextRun({ text: line.value, bold: true, size: 44 }),
    ],
  }),
];

const named = (name: string | null): Paragraph[] =>
  name === null ? [] : [new Paragraph({ style: FURNITURE.documentName, children: [new TextRun(name)] })];
