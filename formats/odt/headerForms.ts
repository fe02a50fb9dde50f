import { blockStyleId, CHARACTERS, FURNITURE, headerStyleId } from "../styleIds.ts";
import type { HeaderLine, Printable } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { OdtContext } from "./context.ts";
import { blockNodes } from "./inline.ts";
import type { Look } from "./look.ts";
import { TEXT_WIDTH_MM } from "./pageLayout.ts";
import { BOX_CELL, PLAIN_CELL, table } from "./table.ts";
import { paragraph, span, TAB, words } from "./words.ts";

/** Widths of the bill number's label, the number, and the other lines. */
export const BILL_WIDTHS_MM = [25, 23, 112];

/** Where the values of the other lines begin. */
const VALUE_TAB_MM = 34;

const BIG_PT = 22;

/** What stands above the text, with the title where the chamber's form has it. */
export function headerNodes(context: OdtContext): XmlElement[] {
  const { page } = context;
  const notice = page.translationNotice === null ? [] : [furniture(FURNITURE.notice, page.translationNotice, context)];
  const title = [...titleNodes(context), ...notice];
  switch (page.headerForm) {
    case "bill":
      return [...title, ...billForm(context)];
    case "masthead":
      return [...masthead(context), ...title];
    case "frontPage":
      return [...frontPage(context), ...title];
    case "house":
      return [...housePage(context), ...title];
  }
}

function titleNodes(context: OdtContext): XmlElement[] {
  const { page, styles, spoken } = context;
  if (page.title.length === 0) return [furniture(FURNITURE.frontTitle, page.marking, context)];
  const { textName } = page.look;
  // A front page is a page of its own; the text begins with its title again.
  const onNewPage = page.headerForm === "frontPage";
  const named =
    textName === null || !onNewPage ? [] : [furniture(FURNITURE.frontTitle, textName, context, { newPage: true })];
  const titles = page.titleBlocks.map((block, index) => {
    const first = page.titleBlocks.findIndex(({ id }) => id === block.id) === index;
    const look: Look = index === 0 && onNewPage && named.length === 0 ? { newPage: true } : {};
    const style = styles.paragraph(blockStyleId("title", block.source.level), { ...spoken, ...look });
    return element(
      "text:h",
      { "text:style-name": style, "text:outline-level": "1" },
      ...blockNodes(block, context, first),
    );
  });
  return [...named, ...titles];
}

export const furniture = (style: string, text: string, { styles, spoken }: OdtContext, look: Look = {}): XmlElement =>
  paragraph(styles.paragraph(style, { ...spoken, ...look }), ...words(text));

const lineOf = ({ header }: Printable, key: string): HeaderLine | null =>
  header.find((line) => line.key === key && line.value !== "") ?? null;

const labelSpan = (...children: readonly XmlNode[]): XmlNode => span(CHARACTERS.label, ...children);

/** A line of the header under its field's style; its label, where it has one, is told from the value. */
function headerLine(
  line: HeaderLine | null,
  { styles, spoken }: OdtContext,
  { label = false, ...look }: Look & { readonly label?: boolean } = {},
): XmlElement[] {
  if (line === null) return [];
  return [
    paragraph(
      styles.paragraph(headerStyleId(line.key), { ...spoken, ...look }),
      ...(label ? saidLine(line) : words(line.value)),
    ),
  ];
}

/** As the chamber says it, or behind its label: only the value is what the line holds. */
function saidLine({ label, value, sentence }: HeaderLine): XmlNode[] {
  const at = sentence?.indexOf(value) ?? -1;
  if (sentence === null || at < 0) return [labelSpan(...words(`${label}: `)), ...words(value)];
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + value.length)];
  const around = (text: string): XmlNode => (text === "" ? null : labelSpan(...words(text)));
  return [around(before), ...words(value), around(after)];
}

/** The number in a box, the other lines beside it: places that are still empty stay for the office to fill in. */
function billForm(context: OdtContext): XmlElement[] {
  const { page, styles, spoken } = context;
  const bill = page.header.find(({ key }) => key === "billNumber");
  const bold = styles.text({ bold: true }, CHARACTERS.label);
  const others = page.header
    .filter((line) => line !== bill)
    .map(({ key, label, value }) =>
      paragraph(
        styles.paragraph(headerStyleId(key), {
          ...spoken,
          left: VALUE_TAB_MM,
          indent: -VALUE_TAB_MM,
          tabs: [{ at: VALUE_TAB_MM }],
        }),
        span(bold, ...words(`${label}:`), TAB),
        ...words(value),
      ),
    );
  if (bill === undefined) return others;
  const cells = [
    {
      style: BOX_CELL,
      paragraphs: [furniture(FURNITURE.headerLine, bill.label, context, { align: "center", bold: true })],
    },
    { style: BOX_CELL, paragraphs: headerLine(bill, context, { align: "center" }) },
    { style: PLAIN_CELL, paragraphs: others.length === 0 ? [furniture(FURNITURE.headerLine, "", context)] : others },
  ];
  return [
    table(`Bill${context.section + 1}`, BILL_WIDTHS_MM, [], [cells]),
    furniture(FURNITURE.headerLine, "", context),
  ];
}

/** Chamber and symbol over a rule, then the other lines. */
function masthead(context: OdtContext): XmlElement[] {
  const { page, styles, spoken } = context;
  const symbol = lineOf(page, "symbol");
  const first =
    symbol === null
      ? furniture(FURNITURE.masthead, page.chamber, context)
      : paragraph(
          styles.paragraph(headerStyleId(symbol.key), {
            ...spoken,
            ruled: true,
            tabs: [{ at: TEXT_WIDTH_MM, right: true }],
          }),
          labelSpan(...words(page.chamber), TAB),
          span(styles.text({ bold: true }), ...words(symbol.value)),
        );
  const others = page.header.filter(({ key }) => key !== "symbol");
  return [first, ...others.flatMap((line) => headerLine(line, context, { bold: true }))];
}

/** A motion's first page: the house, the document's number and date, what it is, its title and its authors. */
function frontPage(context: OdtContext): XmlElement[] {
  const { page } = context;
  const line = (key: string, look: Look & { readonly label?: boolean } = {}): XmlElement[] =>
    headerLine(lineOf(page, key), context, look);
  return [
    furniture(FURNITURE.masthead, page.chamber, context, { bold: true }),
    ...line("session", { align: "end" }),
    ...line("symbol", { align: "center", bold: true, beforePt: 30, afterPt: 6 }),
    ...line("proposedOn", { align: "center" }),
    ...documentName(context),
    ...line("agendaItem", { label: true }),
    furniture(FURNITURE.frontTitle, page.titleText, context),
    ...line("billNumber", { label: true }),
    ...line("movers", { bold: true, beforePt: 24, afterPt: 6 }),
    ...line("committee", { label: true }),
  ];
}

/** The House's first page: Congress, number, title, the house, date and sponsors, then what it is. */
function housePage(context: OdtContext): XmlElement[] {
  const { page, styles, spoken } = context;
  const number = lineOf(page, "billNumber");
  const prefix = page.look.numberPrefix;
  const numbered =
    number === null
      ? []
      : [
          paragraph(
            styles.paragraph(headerStyleId(number.key), {
              ...spoken,
              align: "center",
              bold: true,
              sizePt: BIG_PT,
              beforePt: 12,
              afterPt: 12,
            }),
            prefix === null ? null : labelSpan(...words(prefix)),
            ...words(number.value),
          ),
        ];
  return [
    ...headerLine(lineOf(page, "session"), context, { bold: true }),
    ...numbered,
    furniture(FURNITURE.frontTitle, page.titleText, context, { ruled: true, left: 12, right: 12 }),
    furniture(FURNITURE.masthead, page.look.houseLine ?? page.chamber, context),
    ...headerLine(lineOf(page, "proposedOn"), context, { align: "center" }),
    ...headerLine(lineOf(page, "movers"), context, { label: true, indent: 6 }),
    ...headerLine(lineOf(page, "committee"), context, { label: true, indent: 6, ruled: true }),
    ...documentName(context),
  ];
}

const documentName = (context: OdtContext): XmlElement[] =>
  context.page.look.documentName === null
    ? []
    : [furniture(FURNITURE.documentName, context.page.look.documentName, context)];
