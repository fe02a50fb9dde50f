import { isKorean } from "#domain/isKorean.ts";
import type { PrintedDecision, PrintedEvidence, Printable } from "../printable.ts";
import { runsText } from "../printable.ts";
import type { PlacedThread } from "../placedThreads.ts";
import type { CellPiece, PrintedTable } from "../printedTable.ts";
import type { XmlElement } from "../xml.ts";
import { BORDER } from "./headElements.ts";
import { segmentRuns } from "./inline.ts";
import { furnitureIds, paragraph, run, textNode, type HwpxContext, type ParagraphIds } from "./paragraphs.ts";
import { furnitureLook, furnitureStyleId, type CharLook, type Furniture } from "./looks.ts";
import { authorLine } from "./memo.ts";
import { table, TEXT_WIDTH, type Cell } from "./table.ts";

const INSERTED = { underline: true, color: "#14467A" };
const DELETED = { strike: true, color: "#9B1C1C" };

/** Shares of the text's width, in hundredths: words need more room than names. */
const SHARES: Readonly<Record<PrintedTable["kind"] | "signatures", readonly number[]>> = {
  positions: [15, 16, 17, 34, 18],
  internalPositions: [15, 16, 17, 34, 18],
  changes: [14, 12, 37, 37],
  steps: [24, 18, 24, 34],
  votes: [20, 14, 10, 56],
  particulars: [30, 70],
  signatures: [34, 44, 22],
};

/** Between two entries of a list. */
const ENTRY_GAP = 800;

/** Room for a hand to sign in, a good 20 mm. */
const SIGNATURE_HEIGHT = 6_000;

/** As many characters as stand on one line beside a number. */
const EXCERPT_CHARS = { korean: 40, latin: 70 };

type Words = { readonly text: string; readonly look?: Partial<CharLook> };

/** A paragraph beside the text, its words each in its look. */
function line(kind: Furniture, words: readonly Words[], context: HwpxContext, pageBreak = false): XmlElement {
  const base = furnitureLook(kind, context.language).char;
  const runs = words.map(({ text, look }) => run(context.head.char({ ...base, ...look }), textNode(text)));
  return paragraph(furnitureIds(context, kind), runs, pageBreak);
}

/** The style with the room above that parts an entry from the one before. */
function entryIds(kind: Furniture, { head, language }: HwpxContext): ParagraphIds {
  const look = furnitureLook(kind, language);
  return head.style(furnitureStyleId(kind), { ...look, para: { ...look.para, before: ENTRY_GAP } });
}

/** The line that begins an entry. */
function firstLine(kind: Furniture, words: readonly Words[], context: HwpxContext): XmlElement {
  return { ...line(kind, words, context), attributes: paragraph(entryIds(kind, context), []).attributes };
}

/** The table of clauses: each outermost clause and heading by its number and first words. */
export function contentsParagraphs(page: Printable, context: HwpxContext): XmlElement[] {
  if (!page.has("contents")) return [];
  const listed = page.parts
    .flatMap((part) => part.blocks)
    .filter(({ kind, label, depth }) => kind === "heading" || (kind === "operative" && label !== null && depth === 0));
  return [
    line("Heading", [{ text: page.words.contents }], context),
    ...listed.map(({ label, runs }) =>
      line(
        "Contents",
        [{ text: [label, excerpt(runsText(runs).trim(), page.language)].filter(Boolean).join(" ") }],
        context,
      ),
    ),
    paragraph(furnitureIds(context, "Contents"), []),
  ];
}

function excerpt(words: string, language: string): string {
  const most = isKorean(language) ? EXCERPT_CHARS.korean : EXCERPT_CHARS.latin;
  const characters = [...words];
  return characters.length > most ? `${characters.slice(0, most).join("").trimEnd()}…` : words;
}

/** All that is printed after the text, in the order that every format keeps. */
export const besideParagraphs = (
  page: Printable,
  listed: readonly PlacedThread[],
  context: HwpxContext,
): XmlElement[] => [
  ...page.tables.flatMap((each) => tableParagraphs(each, context)),
  ...annexParagraphs(page, context),
  ...decisionParagraphs(page, context),
  ...threadParagraphs(page, listed, context),
  ...signatureParagraphs(page, context),
];

function tableParagraphs({ kind, heading, columns, rows, none }: PrintedTable, context: HwpxContext): XmlElement[] {
  return [
    line("Heading", [{ text: heading }], context),
    rows.length === 0 ? line("Cell", [{ text: none }], context) : gridOf(kind, columns, rows, context),
  ];
}

function gridOf(
  kind: keyof typeof SHARES,
  columns: readonly string[],
  rows: PrintedTable["rows"],
  context: HwpxContext,
  rowHeight?: number,
): XmlElement {
  const widths = SHARES[kind].map((share) => Math.round((TEXT_WIDTH * share) / 100));
  const head = columns.map((name): Cell => ({
    paragraphs: [line("Cell", [{ text: name, look: { bold: true } }], context)],
    border: BORDER.headerCell,
  }));
  const body = rows.map((cells) =>
    cells.map((pieces): Cell => ({
      paragraphs: [line("Cell", pieces.map(cellWords), context)],
      border: BORDER.box,
    })),
  );
  const ids = furnitureIds(context, "Cell");
  return table(
    [head, ...body],
    { widths, headerRows: 1, inline: false, ids, ...(rowHeight === undefined ? {} : { rowHeight }) },
    context,
  );
}

const cellWords = ({ text, revision }: CellPiece): Words => ({
  text,
  ...(revision === null ? {} : { look: revision === "insertion" ? INSERTED : DELETED }),
});

function annexParagraphs({ annex, words }: Printable, context: HwpxContext): XmlElement[] {
  if (annex.length === 0) return [];
  return [
    line("Heading", [{ text: words.evidenceAnnex }], context, true),
    ...annex.flatMap((item) => evidenceParagraphs(item, words, context)),
  ];
}

function evidenceParagraphs(
  { number, lines, notes }: PrintedEvidence,
  words: Printable["words"],
  context: HwpxContext,
): XmlElement[] {
  const cited =
    notes.length === 0
      ? []
      : [{ label: words.notesHeading, segments: [{ type: "text", text: notes.join(", ") }] } as const];
  const base = furnitureLook("Evidence", context.language).char;
  const bold = context.head.char({ ...base, bold: true });
  const ids = furnitureIds(context, "Evidence");
  const firstIds = entryIds("Evidence", context);
  return [...lines, ...cited].map(({ label, segments }, index) =>
    paragraph(index === 0 ? firstIds : ids, [
      ...(index === 0 ? [run(bold, textNode(`${number}. `))] : []),
      ...(label === null ? [] : [run(bold, textNode(`${label} `))]),
      ...segmentRuns(segments, base, context),
    ]),
  );
}

function decisionParagraphs({ decisions, words, textSha256 }: Printable, context: HwpxContext): XmlElement[] {
  if (decisions === null) return [];
  const bold = { bold: true };
  return [
    line("Heading", [{ text: words.approvals }], context),
    line("Approval", [{ text: `${words.textHash} `, look: bold }, { text: textSha256 }], context),
    ...(decisions.length === 0
      ? [line("Approval", [{ text: words.noApprovals }], context)]
      : decisions.flatMap((decision) => decisionLines(decision, words, context))),
  ];
}

function decisionLines(decision: PrintedDecision, words: Printable["words"], context: HwpxContext): XmlElement[] {
  const { voided, reason, party, person, at, sha256 } = decision;
  const struck = voided ? { strike: true } : {};
  const rest = ` · ${person} · ${decision.decision} · ${at}`;
  return [
    firstLine(
      "Approval",
      [
        { text: party, look: { bold: true, ...struck } },
        { text: rest, look: struck },
      ],
      context,
    ),
    ...(voided ? [line("Approval", [{ text: words.voided, look: { bold: true } }], context)] : []),
    ...(reason === null ? [] : [line("Approval", [{ text: reason }], context)]),
    line("Approval", [{ text: `SHA-256 ${sha256}` }], context),
  ];
}

/** Threads that no memo can hold: their words are gone, or they cross another's. */
function threadParagraphs({ words }: Printable, threads: readonly PlacedThread[], context: HwpxContext): XmlElement[] {
  const groups = [
    { heading: words.threads, listed: threads.filter(({ internal }) => !internal) },
    { heading: words.internalThreads, listed: threads.filter(({ internal }) => internal) },
  ];
  return groups.flatMap(({ heading, listed }) =>
    listed.length === 0
      ? []
      : [
          line("Heading", [{ text: heading }], context),
          ...listed.flatMap((thread) => threadLines(thread, words, context)),
        ],
  );
}

const threadLines = (
  { quote, resolved, comments }: PlacedThread,
  words: Printable["words"],
  context: HwpxContext,
): XmlElement[] => [
  firstLine("Thread", [{ text: `“${quote}”`, look: { bold: true } }], context),
  ...comments.map(({ author, printedAt, body }, index) =>
    line(
      "Thread",
      [{ text: `${authorLine(author, printedAt, index === 0 && resolved ? words.resolved : null)}: ${body}` }],
      context,
    ),
  ),
];

/** A page with a place for each party to sign and date. */
function signatureParagraphs(page: Printable, context: HwpxContext): XmlElement[] {
  if (!page.has("signatures")) return [];
  const { party, signature, date, signatures } = page.words;
  const rows = page.parties.map((name): CellPiece[][] => [[{ text: name, revision: null }], [], []]);
  return [
    line("Heading", [{ text: signatures }], context, true),
    gridOf("signatures", [party, signature, date], rows, context, SIGNATURE_HEIGHT),
  ];
}
