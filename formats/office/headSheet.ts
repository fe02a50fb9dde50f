import { distributionLines } from "../distributionLines.ts";
import { CHARACTERS, FURNITURE, headerStyleId } from "../styleIds.ts";
import type { HeaderLine, Printable } from "../printable.ts";
import { billBox } from "./billBox.ts";
import type { Look } from "./look.ts";
import { TEXT_WIDTH_MM } from "./measures.ts";
import {
  cell,
  label,
  LINE_BREAK,
  paragraph,
  row,
  words,
  type SheetNode,
  type SheetParagraph,
  type SheetPiece,
} from "./sheet.ts";

/** Where the date of a masthead stands, and how widely the text goes out. */
const DISTRIBUTION_MM = 108;
/** Sides of what stands in the middle of a first page. */
const FRONT_LEFT_MM = 20;
const HOUSE_SIDES_MM = 22;
/** Of a rule in the middle of the page. */
const SHORT_RULE_SIDES_MM = 48;
const NUMBER_PT = 22;

/** What stands above the text, with the title where the chamber's form has it. */
export function headSheet(page: Printable): SheetNode[] {
  const notice = page.translationNotice === null ? [] : [furniture(FURNITURE.notice, page.translationNotice)];
  const title = (look: Look = {}): SheetNode[] => [...titleNodes(page, look), ...notice];
  switch (page.headerForm) {
    case "bill":
      return [...title(), ...billBox(page)];
    case "masthead":
      return [...masthead(page), ...title()];
    case "frontPage":
      return frontPage(page, title);
    case "house":
      return [...house(page), ...title()];
  }
}

/** A text that has no title yet is known by its version. */
function titleNodes(page: Printable, look: Look): SheetNode[] {
  if (page.title.length === 0) return [furniture(FURNITURE.frontTitle, page.marking, look)];
  return page.titleBlocks.map((block, index) => ({
    type: "title",
    block,
    first: page.titleBlocks.findIndex(({ id }) => id === block.id) === index,
    look: index === 0 ? look : {},
  }));
}

/** "주문" is spread out, as an assembly spreads a heading of two syllables. */
const SPREAD_PT = 14;

/** The heading that the chamber's style gives a part. */
export const partHeading = (text: string): SheetParagraph =>
  paragraph(
    FURNITURE.partHeading,
    {},
    words(text, /^\p{Script=Hangul}{2}$/u.test(text) ? { spacedPt: SPREAD_PT } : {}),
  );

const furniture = (style: string, text: string, look: Look = {}): SheetParagraph => paragraph(style, look, words(text));

const lineOf = ({ header }: Printable, key: string): HeaderLine | null =>
  header.find((line) => line.key === key && line.value !== "") ?? null;

type LineForm = Look & { readonly said?: boolean };

/** A line of the header under its field's style; what is said around its value is told from it. */
function headerLine(page: Printable, key: string, { said = false, ...look }: LineForm = {}): SheetParagraph[] {
  const line = lineOf(page, key);
  return line === null ? [] : [paragraph(headerStyleId(key), look, ...(said ? saidPieces(line) : [words(line.value)]))];
}

/** As the chamber says it, or behind its label: only the value is what the line holds. */
function saidPieces({ label: name, value, sentence }: HeaderLine): SheetPiece[] {
  const at = sentence?.indexOf(value) ?? -1;
  if (sentence === null || at < 0) return [...label(`${name}: `), words(value)];
  return [...label(sentence.slice(0, at)), words(value), ...label(sentence.slice(at + value.length))];
}

/** Chamber and symbol over a rule, the date under the symbol over a thick one, then the other lines. */
function masthead(page: Printable): SheetParagraph[] {
  const symbol = lineOf(page, "symbol");
  const tabs = [{ at: TEXT_WIDTH_MM, right: true }];
  const first =
    symbol === null
      ? furniture(FURNITURE.masthead, page.chamber)
      : paragraph(
          headerStyleId(symbol.key),
          { ruled: "thin", tabs },
          words(page.chamber, { sizePt: 12 }, CHARACTERS.label),
          { type: "tab", style: CHARACTERS.label },
          words(symbol.value, { bold: true, sizePt: 13 }),
        );
  const side = [
    ...distributionLines(page).map((text) => furniture(FURNITURE.headerLine, text)),
    ...headerLine(page, "proposedOn"),
  ].map(atTheSide);
  const thick: Look = { ruled: "thick", afterPt: 10 };
  const last = side.pop() ?? paragraph(FURNITURE.headerLine, { sizePt: 2 });
  const under = [...side, { ...last, look: { ...last.look, ...thick } }];
  const others = page.header.filter(({ key }) => key !== "symbol" && key !== "proposedOn");
  return [first, ...under, ...others.flatMap(({ key }) => headerLine(page, key, { bold: true }))];
}

/** Under the symbol, led there by a tab: a rule below is as wide as the page. */
const atTheSide = (line: SheetParagraph): SheetParagraph => ({
  ...line,
  look: { ...line.look, tabs: [{ at: DISTRIBUTION_MM }] },
  pieces: [{ type: "tab", style: CHARACTERS.label }, ...line.pieces],
});

/** A motion's first page: the house, the document's number and date, what it is, its title and its authors; then the text. */
function frontPage(page: Printable, title: (look: Look) => readonly SheetNode[]): SheetNode[] {
  const { chamber, look, titleText } = page;
  const inner = { left: FRONT_LEFT_MM };
  const symbol = lineOf(page, "symbol");
  const opening: SheetParagraph[] = [
    ...(symbol === null ? [] : [furniture(FURNITURE.headerLine, symbol.value, { bold: true })]),
    ...(look.textName === null ? [] : [furniture(FURNITURE.textName, look.textName)]),
  ];
  const [first, ...rest] = opening;
  return [
    furniture(FURNITURE.masthead, chamber, { bold: true }),
    ...headerLine(page, "session", { sizePt: 13, beforePt: 4 }),
    ...(look.houseLine === null ? [] : [furniture(FURNITURE.headerLine, look.houseLine, { italic: true, sizePt: 12 })]),
    ...headerLine(page, "symbol", { bold: true, sizePt: 12, beforePt: 36 }),
    ...headerLine(page, "proposedOn", { sizePt: 12, ...(symbol === null ? { beforePt: 36 } : {}) }),
    ...documentName(page, { ...inner, beforePt: 42 }),
    ...headerLine(page, "agendaItem", { said: true, ...inner, sizePt: 12.5 }),
    furniture(FURNITURE.frontTitle, titleText, inner),
    ...headerLine(page, "billNumber", { said: true, ...inner, sizePt: 12.5 }),
    ...headerLine(page, "movers", { bold: true, ...inner, beforePt: 24, sizePt: 12.5 }),
    ...headerLine(page, "committee", { said: true, ...inner, sizePt: 12.5 }),
    ...(first === undefined ? [] : [{ ...first, look: { ...first.look, newPage: true } }]),
    ...rest,
    ...title(first === undefined ? { newPage: true } : {}),
  ];
}

/** The House's first page: Congress beside the number, title, the house, date and sponsors, then what it is. */
function house(page: Printable): SheetNode[] {
  const { chamber, look, titleText } = page;
  const middle: Look = { align: "center" };
  const submission = ["movers", "committee"].flatMap((key) => lineOf(page, key) ?? []);
  return [
    ...congress(page),
    furniture(FURNITURE.frontTitle, titleText, { left: HOUSE_SIDES_MM + 4, indent: -4, right: HOUSE_SIDES_MM }),
    shortRule(),
    furniture(FURNITURE.masthead, look.houseLine ?? chamber),
    ...headerLine(page, "proposedOn", middle),
    ...submission.map((line, index) =>
      paragraph(
        headerStyleId(line.key),
        index === 0 ? { indent: 6, beforePt: 4 } : { beforePt: 0 },
        ...saidPieces(line),
        ...(index < submission.length - 1 ? label(";") : []),
      ),
    ),
    shortRule(),
    ...documentName(page, {}),
  ];
}

const shortRule = (): SheetParagraph =>
  paragraph(FURNITURE.headerLine, {
    ruled: "thin",
    left: SHORT_RULE_SIDES_MM,
    right: SHORT_RULE_SIDES_MM,
    sizePt: 4,
    afterPt: 10,
  });

/** "119TH CONGRESS, 1ST SESSION" in lines at the left, the number large in the middle of the page. */
function congress(page: Printable): SheetNode[] {
  const [session, number] = [lineOf(page, "session"), lineOf(page, "billNumber")];
  const large = { bold: true, sizePt: NUMBER_PT };
  const prefix = page.look.numberPrefix;
  const numbered =
    number === null
      ? []
      : [
          paragraph(
            headerStyleId(number.key),
            { align: "center" },
            ...(prefix === null ? [] : label(prefix, large)),
            words(number.value, large),
          ),
        ];
  const lines = session === null ? [] : [sessionLines(session)];
  if (numbered.length === 0 || lines.length === 0) return [...lines, ...numbered];
  const open = { border: "none", middle: true } as const;
  const side = TEXT_WIDTH_MM * 0.28;
  return [
    {
      type: "table",
      name: "Bill",
      widthsMm: [side, TEXT_WIDTH_MM - 2 * side, side],
      head: null,
      rows: [row([cell(lines, open), cell(numbered, open), cell([paragraph(FURNITURE.headerLine, {})], open)])],
    },
  ];
}

/** Each of its parts on a line of its own; the comma between them stays in the text. */
function sessionLines({ key, value }: HeaderLine): SheetParagraph {
  const parts = value.split(/(?<=,)\s+|\n/u);
  return paragraph(
    headerStyleId(key),
    {},
    ...parts.flatMap((part, index) => [...(index === 0 ? [] : [LINE_BREAK]), words(part)]),
  );
}

const documentName = ({ look: { documentName: name } }: Printable, look: Look): SheetParagraph[] =>
  name === null ? [] : [furniture(FURNITURE.documentName, name, look)];
