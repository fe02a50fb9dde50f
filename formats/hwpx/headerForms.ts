import { isKorean } from "#domain/isKorean.ts";
import type { HeaderLine, Printable } from "../printable.ts";
import type { XmlElement } from "../xml.ts";
import { BORDER } from "./headElements.ts";
import {
  besideLabel,
  furniture,
  labelLine,
  lineOf,
  saidLine,
  valueLine,
  valueLines,
  type LineLook,
} from "./headerLines.ts";
import { LABEL_MARK } from "./head.ts";
import { furnitureIds, paragraph, run, textNode, type HwpxContext } from "./paragraphs.ts";
import { table, TEXT_WIDTH, type Cell } from "./table.ts";

/** Widths of the bill number's label, of the number, and of the names of the other lines. */
const BILL_WIDTHS = { korean: [6_200, 6_400, 8_700], latin: [9_000, 7_400, 11_400] } as const;
/** Between the box and the names beside it. */
const BILL_GAP = 1_200;
/** Each line of the box, room for a hand to write a number into. */
const BILL_ROW_HEIGHT = 2_600;

/** A rule of the middle two fifths. */
const SHORT_RULE: LineLook = {
  left: Math.round(TEXT_WIDTH * 0.3),
  right: Math.round(TEXT_WIDTH * 0.3),
  before: 900,
  after: 900,
};
const CENTRED: LineLook = { align: "CENTER" };
const BOLD: LineLook = { char: { bold: true } };
/** On both sides of the House's number. */
const HOUSE_SIDE = 11_500;
/** The front page's column of what it is and whose. */
const FRONT_LEFT = 5_670;

/** What stands above the text, with its title. */
export function headerParagraphs(page: Printable, title: readonly XmlElement[], context: HwpxContext): XmlElement[] {
  switch (page.headerForm) {
    case "bill":
      return [...title, ...notice(page, context, "CENTER"), ...billForm(page, context)];
    case "masthead":
      return [...masthead(page, context), ...title, ...notice(page, context, "LEFT")];
    case "frontPage":
      return [...frontPage(page, context), ...textOpening(page, title, context), ...notice(page, context, "LEFT")];
    case "house":
      return [...housePage(page, context), ...title, ...notice(page, context, "CENTER")];
  }
}

const notice = (page: Printable, context: HwpxContext, align: "LEFT" | "CENTER"): XmlElement[] =>
  page.translationNotice === null ? [] : [furniture("Notice", page.translationNotice, context, { align })];

const boxed = (paragraphs: readonly XmlElement[], rowSpan = 1): Cell => ({ paragraphs, border: BORDER.box, rowSpan });
const open = (paragraphs: readonly XmlElement[], align: Cell["align"] = "CENTER"): Cell => ({
  paragraphs,
  border: BORDER.none,
  align,
});

/** The number in a box, the other lines beside it: places that are still empty stay for the office to fill in. */
function billForm(page: Printable, context: HwpxContext): XmlElement[] {
  const korean = isKorean(context.language);
  const bill = page.header.find(({ key }) => key === "billNumber");
  const others = page.header.filter((line) => line !== bill);
  if (bill === undefined) return others.flatMap((line) => saidLine(line, context));
  const ids = furnitureIds(context, "HeaderLine");
  const empty = [paragraph(ids, [])];
  const beside = (line: HeaderLine | undefined): Cell[] =>
    line === undefined
      ? [open(empty), open(empty)]
      : [
          open([labelLine(line, context, { align: korean ? "DISTRIBUTE" : "LEFT", left: BILL_GAP })]),
          open([besideLabel(line, context)]),
        ];
  const span = Math.max(1, others.length);
  const number = [
    boxed([labelLine(bill, context, CENTRED)], span),
    boxed(bill.value === "" ? empty : valueLine(bill, context, CENTRED), span),
  ];
  const rows = Array.from({ length: span }, (_, row) => [...(row === 0 ? number : []), ...beside(others[row])]);
  const names = BILL_WIDTHS[korean ? "korean" : "latin"];
  const widths = [...names, TEXT_WIDTH - names.reduce((sum, width) => sum + width, 0)];
  const options = { widths, headerRows: 0, rowHeight: BILL_ROW_HEIGHT, inline: true, ids };
  return [table(rows, options, context), paragraph(ids, [])];
}

/** Chamber and symbol over a rule, the date, a heavy rule, then the other lines. */
function masthead(page: Printable, context: HwpxContext): XmlElement[] {
  const ids = furnitureIds(context, "HeaderLine");
  const symbol = valueLine(lineOf(page, "symbol"), context, { align: "RIGHT", char: { bold: true, height: 1_300 } });
  const under = (paragraphs: readonly XmlElement[]): Cell => ({ paragraphs, border: BORDER.below, align: "BOTTOM" });
  const first = [
    under([furniture("Masthead", page.chamber, context)]),
    under(symbol.length === 0 ? [paragraph(ids, [])] : symbol),
  ];
  const widths = [TEXT_WIDTH - 20_000, 20_000];
  const named = page.header.filter(({ key }) => key !== "symbol" && key !== "proposedOn");
  return [
    table([first], { widths, headerRows: 0, inline: true, flush: true, ids }, context),
    ...valueLine(lineOf(page, "proposedOn"), context, { left: Math.round(TEXT_WIDTH * 0.68), before: 300 }),
    furniture("Rule", "", context, { ruled: "heavy", after: 900 }),
    ...named.flatMap((line) => valueLine(line, context, BOLD)),
  ];
}

/** A motion's first page: the house, number and date, what it is, its title and its authors. */
function frontPage(page: Printable, context: HwpxContext): XmlElement[] {
  const value = (key: string, look: LineLook): XmlElement[] => valueLine(lineOf(page, key), context, look);
  const said = (key: string): XmlElement[] => saidLine(lineOf(page, key), context, { left: FRONT_LEFT, after: 700 });
  const { documentName, houseLine } = page.look;
  return [
    furniture("Masthead", page.chamber, context, { char: { bold: true, height: 2_000 } }),
    ...value("session", { char: { height: 1_300 } }),
    furniture("Rule", "", context, { ruled: "thin", after: 700 }),
    ...(houseLine === null ? [] : [furniture("HeaderLine", houseLine, context, { char: { italic: true } })]),
    ...value("symbol", { before: 3_400, char: { bold: true } }),
    ...value("proposedOn", { before: 500 }),
    ...(documentName === null
      ? []
      : [furniture("DocumentName", documentName, context, { align: "LEFT", left: FRONT_LEFT, before: 4_200 })]),
    ...said("agendaItem"),
    furniture("FrontTitle", page.titleText, context, { left: FRONT_LEFT, char: { bold: true } }),
    ...said("billNumber"),
    ...value("movers", { left: FRONT_LEFT, before: 3_000, after: 700, char: { bold: true } }),
    ...said("committee"),
  ];
}

/** The text's own page after the front page: its number again, what it calls itself, its title. */
function textOpening(page: Printable, title: readonly XmlElement[], context: HwpxContext): XmlElement[] {
  const { textName } = page.look;
  const [first, ...rest] = [
    ...valueLine(lineOf(page, "symbol"), context, BOLD),
    ...(textName === null ? [] : [furniture("TextName", textName, context)]),
    ...title,
    ...saidLine(lineOf(page, "billNumber"), context, { after: 1_400, ...BOLD }),
  ];
  return first === undefined ? [] : [{ ...first, attributes: { ...first.attributes, pageBreak: "1" } }, ...rest];
}

/** The House's first page: Congress and number, title, the house, date and sponsors, then what it is. */
function housePage(page: Printable, context: HwpxContext): XmlElement[] {
  const ids = furnitureIds(context, "HeaderLine");
  const empty = [paragraph(ids, [])];
  const session = valueLines(lineOf(page, "session"), context);
  const number = numberLine(page, context);
  const [movers, committee] = [lineOf(page, "movers"), lineOf(page, "committee")];
  const { documentName, houseLine } = page.look;
  const widths = [HOUSE_SIDE, TEXT_WIDTH - 2 * HOUSE_SIDE, HOUSE_SIDE];
  const cells = [session, number, []].map((paragraphs) => open(paragraphs.length === 0 ? empty : paragraphs));
  const submission: LineLook = { indent: 1_320, align: "JUSTIFY" };
  return [
    ...(session.length + number.length === 0
      ? []
      : [table([cells], { widths, headerRows: 0, inline: true, flush: true, ids }, context)]),
    furniture("FrontTitle", page.titleText, context, {
      left: 6_236 + 1_100,
      right: 6_236,
      indent: -1_100,
      before: 1_800,
    }),
    furniture("Rule", "", context, { ruled: "thin", ...SHORT_RULE }),
    furniture("House", houseLine ?? page.chamber, context),
    ...valueLine(lineOf(page, "proposedOn"), context, { align: "CENTER", after: 600 }),
    ...saidLine(movers, context, submission, committee === null ? "" : ";"),
    ...saidLine(committee, context, submission),
    furniture("Rule", "", context, { ruled: "thin", ...SHORT_RULE }),
    ...(documentName === null ? [] : [furniture("DocumentName", documentName, context, { before: 600, after: 600 })]),
  ];
}

/** "H. RES. 12": the number is the field's value, what stands before it the House's. */
function numberLine(page: Printable, context: HwpxContext): XmlElement[] {
  const line = lineOf(page, "billNumber");
  if (line === null) return [];
  const look: LineLook = { align: "CENTER", char: { bold: true, height: 2_400 } };
  const [before, ...rest] = valueLine(line, context, look);
  const prefix = page.look.numberPrefix;
  if (before === undefined || prefix === null) return [...(before === undefined ? [] : [before]), ...rest];
  const char = context.head.char({ height: 2_400, bold: true }, LABEL_MARK);
  return [{ ...before, children: [run(char, textNode(prefix)), ...before.children] }, ...rest];
}
