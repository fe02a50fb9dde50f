import { BESIDE } from "../styleIds.ts";
import { runsText, type Printable, type PrintedDecision, type PrintedEvidence } from "../printable.ts";
import type { CellPiece, PrintedTable } from "../printedTable.ts";
import { blocksOf, type ClauseBookmark } from "./clauseBookmarks.ts";
import type { Look } from "./look.ts";
import { LEVEL_MM, TEXT_WIDTH_MM } from "./measures.ts";
import {
  cell,
  paragraph,
  row,
  TAB,
  words,
  type SheetContents,
  type SheetNode,
  type SheetParagraph,
  type SheetTable,
} from "./sheet.ts";

/** As many characters as stand on one line beside a number and a page. */
const EXCERPT_CHARS = { korean: 38, latin: 70 };

const LABEL_TAB_MM = 10;

const heading = (text: string, look: Look = {}): SheetParagraph => paragraph(BESIDE.heading, look, words(text));

/** The table of clauses: number, beginning and page of each outermost clause and heading, each a link to it. */
export function contentsSheet(page: Printable, bookmarks: ReadonlyMap<string, ClauseBookmark>): SheetContents | null {
  if (!page.has("contents")) return null;
  const look: Look = {
    left: LABEL_TAB_MM,
    indent: -LABEL_TAB_MM,
    tabs: [{ at: LABEL_TAB_MM }, { at: TEXT_WIDTH_MM, right: true, leader: true }],
  };
  const listed = blocksOf(page).filter(
    ({ kind, label, depth }) => kind === "heading" || (kind === "operative" && label !== null && depth === 0),
  );
  const entries = listed.flatMap(({ id, label, runs }) => {
    const bookmark = bookmarks.get(id)?.name;
    const said = words(excerpt(runsText(runs).trim()));
    if (bookmark === undefined) return [];
    const link = { type: "link", bookmark, pieces: [...(label === null ? [] : [words(label)]), TAB, said] } as const;
    return [paragraph(BESIDE.contents, look, link, TAB, { type: "pageOf", bookmark })];
  });
  return { type: "contents", heading: heading(page.words.contents), entries };
}

function excerpt(text: string): string {
  const most = /\p{Script=Hangul}/u.test(text) ? EXCERPT_CHARS.korean : EXCERPT_CHARS.latin;
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

/** What is printed after the text, in this order: tables, annex, approvals, signatures. */
export const besideSheet = (page: Printable): SheetNode[] => [
  ...page.tables.flatMap(tableNodes),
  ...annex(page),
  ...decisions(page),
  ...signatures(page),
];

/** Shares of the text's width by columns: words need more room than names. */
const COLUMN_SHARES: Readonly<Record<PrintedTable["kind"] | "signatures", readonly number[]>> = {
  positions: [15, 16, 17, 34, 18],
  internalPositions: [15, 16, 17, 34, 18],
  changes: [14, 11, 37.5, 37.5],
  steps: [24, 18, 24, 34],
  votes: [20, 14, 10, 56],
  particulars: [30, 70],
  signatures: [34, 44, 22],
};

const tableNodes = ({ kind, heading: name, columns, rows, none }: PrintedTable): SheetNode[] => [
  heading(name),
  rows.length === 0 ? paragraph(BESIDE.cell, {}, words(none)) : tableOf(kind, columns, rows, 0),
];

/** What is longer may break over pages. */
const TOGETHER_CHARS = 1500;

function tableOf(
  kind: keyof typeof COLUMN_SHARES,
  columns: readonly string[],
  rows: PrintedTable["rows"],
  minHeightMm: number,
): SheetTable {
  const named = columns.map((name) =>
    cell([paragraph(BESIDE.cell, { keepNext: true }, words(name, { bold: true }))], { shaded: true }),
  );
  return {
    type: "table",
    name: kind,
    widthsMm: COLUMN_SHARES[kind].map((share) => (TEXT_WIDTH_MM * share) / 100),
    head: row(named),
    rows: rows.map((pieces) => {
      const chars = pieces.flat().reduce((sum, { text }) => sum + text.length, 0);
      const cells = pieces.map((each) =>
        cell([paragraph(BESIDE.cell, {}, ...each.map(cellPiece))], { middle: minHeightMm > 0 }),
      );
      return row(cells, { minHeightMm, breaks: chars > TOGETHER_CHARS });
    }),
  };
}

/** What is gone is struck through, what is new underlined: the table reports changes, it proposes none. */
const PIECE_LOOKS: Readonly<Record<"insertion" | "deletion", Look>> = {
  insertion: { underline: true, color: "#14467a" },
  deletion: { strike: true, color: "#9b1c1c" },
};

const cellPiece = ({ text, revision }: CellPiece) => words(text, revision === null ? {} : PIECE_LOOKS[revision]);

const annex = ({ annex: items, words: fixed }: Printable): SheetNode[] =>
  items.length === 0
    ? []
    : [heading(fixed.evidenceAnnex, { newPage: true }), ...items.flatMap((item) => evidence(item, fixed.notesHeading))];

function evidence({ number, lines, notes }: PrintedEvidence, notesHeading: string): SheetParagraph[] {
  const cited =
    notes.length === 0 ? [] : [{ label: notesHeading, segments: [{ type: "text", text: notes.join(", ") }] } as const];
  const all = [...lines, ...cited];
  return all.map(({ label, segments }, index) => {
    const look: Look = {
      left: LEVEL_MM,
      ...(index === 0 ? { indent: -LEVEL_MM, beforePt: 10, tabs: [{ at: LEVEL_MM }] } : {}),
      ...(index < all.length - 1 ? { keepNext: true } : {}),
    };
    return paragraph(
      BESIDE.evidence,
      look,
      ...(index === 0 ? [words(`${number}.`), TAB] : []),
      ...(label === null ? [] : [words(`${label} `, { bold: true })]),
      { type: "segments", segments },
    );
  });
}

/** The decisions stay on one page as far as it holds them: each line but the last keeps to the next. */
function decisions({ decisions: taken, words: fixed, textSha256 }: Printable): SheetNode[] {
  if (taken === null) return [];
  const hash = paragraph(BESIDE.approval, {}, words(`${fixed.textHash} `, { bold: true }), words(textSha256));
  const lines =
    taken.length === 0
      ? [paragraph(BESIDE.approval, {}, words(fixed.noApprovals))]
      : taken.flatMap((each) => decisionLines(each, fixed));
  const all = [hash, ...lines];
  const kept = all.map((line, index) =>
    index === all.length - 1 ? line : { ...line, look: { ...line.look, keepNext: true } },
  );
  return [heading(fixed.approvals), ...kept];
}

function decisionLines(decision: PrintedDecision, fixed: Printable["words"]): SheetParagraph[] {
  const { party, person, decision: decided, at, voided, reason, sha256 } = decision;
  const struck: Look = voided ? { strike: true } : {};
  return [
    paragraph(
      BESIDE.approval,
      { beforePt: 10 },
      words(party, { ...struck, bold: true }),
      words(` · ${person} · ${decided} · ${at}`, struck),
    ),
    ...(voided ? [paragraph(BESIDE.approval, {}, words(fixed.voided, { bold: true, color: "#8a4b00" }))] : []),
    ...(reason === null ? [] : [paragraph(BESIDE.approval, {}, words(reason))]),
    paragraph(BESIDE.approval, {}, words(`SHA-256 ${sha256}`)),
  ];
}

/** Room to sign by hand. */
const SIGNATURE_MM = 19;

/** A page with a place for each party to sign and date, and the hash of what is signed. */
function signatures(page: Printable): SheetNode[] {
  if (!page.has("signatures")) return [];
  const { party, signature, date, signatures: name, textHash } = page.words;
  const rows = page.parties.map((each) => [[{ text: each, revision: null }], [], []]);
  const title = page.titleText.trim() === "" ? page.marking : page.titleText;
  return [
    heading(name, { newPage: true }),
    paragraph(BESIDE.approval, {}, words(title, { bold: true })),
    paragraph(BESIDE.approval, { afterPt: 10 }, words(`${textHash}: ${page.textSha256}`)),
    tableOf("signatures", [party, signature, date], rows, SIGNATURE_MM),
  ];
}
