import type { HeaderLine, Printable } from "../printable.ts";
import type { XmlElement } from "../xml.ts";
import { LABEL_MARK } from "./head.ts";
import { BORDER } from "./headElements.ts";
import { furnitureIds, paragraph, run, textNode, type HwpxContext, type ParagraphIds } from "./paragraphs.ts";
import { furnitureLook, headerStyleId, type CharLook, type ParaLook } from "./looks.ts";
import { table, TEXT_WIDTH, type Cell } from "./table.ts";

/** Widths of the bill number's label, of the number, and of the other lines. */
const BILL_WIDTHS = [7_000, 7_000, TEXT_WIDTH - 14_000];

type LineLook = ParaLook & { readonly label?: boolean; readonly char?: Partial<CharLook> };

const CENTRED: LineLook = { align: "CENTER" };
const BOLD: LineLook = { char: { bold: true } };
const LABELLED: LineLook = { label: true };

/** What stands above the text, and whether the text begins on a page of its own. */
export function headerParagraphs(page: Printable, title: readonly XmlElement[], context: HwpxContext): XmlElement[] {
  const notice = page.translationNotice === null ? [] : [furniture("Notice", page.translationNotice, context)];
  switch (page.headerForm) {
    case "bill":
      return [...title, ...notice, ...billForm(page, context)];
    case "masthead":
      return [...masthead(page, context), ...title, ...notice];
    case "frontPage":
      return [...frontPage(page, context), ...title, ...notice];
    case "house":
      return [...housePage(page, context), ...title, ...notice];
  }
}

const furniture = (kind: Parameters<typeof furnitureIds>[1], words: string, context: HwpxContext): XmlElement => {
  const ids = furnitureIds(context, kind);
  return paragraph(ids, [run(ids.char, textNode(words))]);
};

/** A line of the header under its field's style. Its label, where it is printed, is told from the value by its look. */
function headerLine(line: HeaderLine | null, look: LineLook, context: HwpxContext): XmlElement[] {
  if (line === null) return [];
  const { ids, char } = headerIds(line.key, look, context);
  const label = run(context.head.char({ ...char, bold: true }, LABEL_MARK), textNode(`${line.label}: `));
  return [
    paragraph(ids, [...(look.label === true ? [label] : []), run(context.head.char(char), textNode(line.value))]),
  ];
}

function headerIds(
  key: string,
  { label: _label, char = {}, ...para }: LineLook,
  { head, language }: HwpxContext,
): { readonly ids: ParagraphIds; readonly char: CharLook } {
  const base = furnitureLook("HeaderLine", language);
  const look = { name: `${base.name} ${key}`, char: { ...base.char, ...char }, para: { ...base.para, ...para } };
  return { ids: head.style(headerStyleId(key), look), char: look.char };
}

/** The line of that field; null where it has no value. */
const lineOf = ({ header }: Printable, key: string): HeaderLine | null =>
  header.find((line) => line.key === key && line.value !== "") ?? null;

/** The number in a box, the other lines beside it: places that are still empty stay for the office to fill in. */
function billForm(page: Printable, context: HwpxContext): XmlElement[] {
  const bill = page.header.find(({ key }) => key === "billNumber");
  const others = page.header.filter((line) => line !== bill);
  const ids = furnitureIds(context, "HeaderLine");
  const lines = others.flatMap((line) => headerLine(line, LABELLED, context));
  if (bill === undefined) return lines;
  const label = context.head.char({ ...furnitureLook("HeaderLine", context.language).char, bold: true }, LABEL_MARK);
  const labelIds = headerIds(bill.key, CENTRED, context).ids;
  const cells: Cell[] = [
    { paragraphs: [paragraph(labelIds, [run(label, textNode(bill.label))])], border: BORDER.box },
    { paragraphs: headerLine(bill, CENTRED, context), border: BORDER.box },
    { paragraphs: lines.length === 0 ? [paragraph(ids, [])] : lines, border: BORDER.none },
  ];
  return [table([cells], { widths: BILL_WIDTHS, headerRows: 0, inline: true, ids }, context), paragraph(ids, [])];
}

/** Symbol over a rule with the chamber, then the other lines. */
function masthead(page: Printable, context: HwpxContext): XmlElement[] {
  return [
    ...headerLine(lineOf(page, "symbol"), { align: "RIGHT", char: { bold: true } }, context),
    furniture("Masthead", page.chamber, context),
    ...page.header.flatMap((line) => (line.key === "symbol" ? [] : headerLine(line, BOLD, context))),
  ];
}

/** A motion's first page: the house, number and date, what it is, its title and its authors. */
function frontPage(page: Printable, context: HwpxContext): XmlElement[] {
  const line = (key: string, look: LineLook): XmlElement[] => headerLine(lineOf(page, key), look, context);
  return [
    furniture("Masthead", page.chamber, context),
    ...line("session", { align: "RIGHT" }),
    ...line("symbol", { align: "CENTER", before: 3_000, after: 600, char: { bold: true } }),
    ...line("proposedOn", CENTRED),
    ...named(page, context),
    ...line("agendaItem", LABELLED),
    furniture("FrontTitle", page.titleText, context),
    ...line("billNumber", LABELLED),
    ...line("movers", { before: 2_400, after: 600, char: { bold: true } }),
    ...line("committee", LABELLED),
  ];
}

/** The House's first page: Congress, number, title, the house, date and sponsors, then what it is. */
function housePage(page: Printable, context: HwpxContext): XmlElement[] {
  const line = (key: string, look: LineLook): XmlElement[] => headerLine(lineOf(page, key), look, context);
  const number = lineOf(page, "billNumber");
  const prefixed = number === null ? [] : numberLine(number, page.look.numberPrefix, context);
  return [
    ...line("session", BOLD),
    ...prefixed,
    furniture("FrontTitle", page.titleText, context),
    furniture("Masthead", page.look.houseLine ?? page.chamber, context),
    ...line("proposedOn", CENTRED),
    ...line("movers", LABELLED),
    ...line("committee", LABELLED),
    ...named(page, context),
  ];
}

function numberLine(line: HeaderLine, prefix: string | null, context: HwpxContext): XmlElement[] {
  const { ids, char } = headerIds(
    line.key,
    { align: "CENTER", before: 1_200, after: 1_200, char: { bold: true, height: 2_200 } },
    context,
  );
  const before = prefix === null ? [] : [run(context.head.char(char, LABEL_MARK), textNode(prefix))];
  return [paragraph(ids, [...before, run(ids.char, textNode(line.value))])];
}

const named = ({ look: { documentName } }: Printable, context: HwpxContext): XmlElement[] =>
  documentName === null ? [] : [furniture("DocumentName", documentName, context)];

/** Whether the text begins on the page after the front page. */
export const hasFrontPage = ({ headerForm }: Printable): boolean => headerForm === "frontPage";
