import { BESIDE } from "../styleIds.ts";
import { runsText, type PrintedDecision } from "../printable.ts";
import type { CellPiece, PrintedTable } from "../printedTable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { OdtContext } from "./context.ts";
import { furniture } from "./headerForms.ts";
import { INNER_LINK, segmentNodes } from "./inline.ts";
import type { Look } from "./look.ts";
import { TEXT_WIDTH_MM } from "./pageLayout.ts";
import { BOX_CELL, HEAD_CELL, table, TALL_ROW } from "./table.ts";
import { paragraph, span, TAB, words } from "./words.ts";

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

export const TABLE_WIDTHS_MM = Object.fromEntries(
  Object.entries(COLUMN_SHARES).map(([kind, shares]) => [kind, shares.map((share) => (TEXT_WIDTH_MM * share) / 100)]),
);

/** As many characters as stand on one line beside a number and a page. */
const EXCERPT_CHARS = { korean: 40, latin: 76 };

const LABEL_TAB_MM = 10;
const NUMBER_HANG_MM = 8.5;

/** The table of clauses, if it was asked for; an office program fills in the pages when it opens the file. */
export function contentsNodes(context: OdtContext): XmlElement[] {
  const { page, section, bookmarks, styles, spoken } = context;
  if (!page.has("contents")) return [];
  const style = styles.paragraph(BESIDE.contents, {
    ...spoken,
    left: LABEL_TAB_MM,
    indent: -LABEL_TAB_MM,
    tabs: [{ at: LABEL_TAB_MM }, { at: TEXT_WIDTH_MM, right: true, leader: true }],
  });
  const listed = page.parts
    .flatMap((part) => part.blocks)
    .filter(({ kind, label, depth }) => kind === "heading" || (kind === "operative" && label !== null && depth === 0));
  const entries = listed.flatMap(({ id, label, runs }) => {
    const name = bookmarks.get(id)?.name;
    if (name === undefined) return [];
    const link = {
      "xlink:type": "simple",
      "xlink:href": `#${name}`,
      "text:style-name": INNER_LINK,
      "text:visited-style-name": INNER_LINK,
    };
    const number = element("text:bookmark-ref", { "text:reference-format": "page", "text:ref-name": name });
    const said = words(excerpt(runsText(runs).trim()));
    return [paragraph(style, element("text:a", link, ...words(label ?? ""), TAB, ...said), TAB, number)];
  });
  const name = `Contents${section + 1}`;
  return [
    element(
      "text:table-of-content",
      { "text:name": name, "text:protected": "false" },
      element("text:table-of-content-source", { "text:outline-level": "2", "text:use-outline-level": "true" }),
      element(
        "text:index-body",
        {},
        element(
          "text:index-title",
          { "text:name": `${name}_Head` },
          furniture(BESIDE.heading, page.words.contents, context),
        ),
        ...entries,
      ),
    ),
    paragraph(BESIDE.contents),
  ];
}

function excerpt(text: string): string {
  const most = /\p{Script=Hangul}/u.test(text) ? EXCERPT_CHARS.korean : EXCERPT_CHARS.latin;
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

/** Positions and changes, each under its heading. */
export function tableNodes(context: OdtContext): XmlElement[] {
  return context.page.tables.flatMap(({ kind, heading, columns, rows, none }) => [
    furniture(BESIDE.heading, heading, context),
    rows.length === 0 ? furniture(BESIDE.cell, none, context) : tableOf(kind, columns, rows, context),
  ]);
}

/** A page with a place for each party to sign and date. */
export function signatureNodes(context: OdtContext): XmlElement[] {
  const { page } = context;
  if (!page.has("signatures")) return [];
  const { party, signature, date, signatures } = page.words;
  const rows = page.parties.map((name): CellPiece[][] => [[{ text: name, revision: null }], [], []]);
  return [
    furniture(BESIDE.heading, signatures, context, { newPage: true }),
    tableOf("signatures", [party, signature, date], rows, context),
  ];
}

function tableOf(
  kind: keyof typeof COLUMN_SHARES,
  columns: readonly string[],
  rows: PrintedTable["rows"],
  context: OdtContext,
): XmlElement {
  const cellStyle = context.styles.paragraph(BESIDE.cell, context.spoken);
  return table(
    `${kind}${context.section + 1}`,
    TABLE_WIDTHS_MM[kind] ?? [],
    columns.map((name) => ({
      style: HEAD_CELL,
      paragraphs: [furniture(BESIDE.cell, name, context, { bold: true, keepNext: true })],
    })),
    rows.map((row) =>
      row.map((pieces) => ({
        style: BOX_CELL,
        paragraphs: [paragraph(cellStyle, ...pieces.map((piece) => pieceNode(piece, context)))],
      })),
    ),
    kind === "signatures" ? TALL_ROW : undefined,
  );
}

const PIECE_LOOKS: Readonly<Record<"insertion" | "deletion", Look>> = {
  insertion: { underline: true, color: "#14467a" },
  deletion: { strike: true, color: "#9b1c1c" },
};

const pieceNode = ({ text, revision }: CellPiece, { styles }: OdtContext): XmlNode =>
  span(revision === null ? null : styles.text(PIECE_LOOKS[revision]), ...words(text));

export function annexNodes(context: OdtContext): XmlElement[] {
  const { page, styles, spoken } = context;
  if (page.annex.length === 0) return [];
  const bold = styles.text({ bold: true });
  const items = page.annex.flatMap(({ number, lines, notes }) => {
    const cited =
      notes.length === 0
        ? []
        : [{ label: page.words.notesHeading, segments: [{ type: "text", text: notes.join(", ") }] } as const];
    const all = [...lines, ...cited];
    return all.map(({ label, segments }, index) => {
      const look: Look = {
        left: NUMBER_HANG_MM,
        ...(index === 0 ? { indent: -NUMBER_HANG_MM, beforePt: 10, tabs: [{ at: NUMBER_HANG_MM }] } : {}),
        ...(index < all.length - 1 ? { keepNext: true } : {}),
      };
      return paragraph(
        styles.paragraph(BESIDE.evidence, { ...spoken, ...look }),
        ...(index === 0 ? [`${number}.`, TAB] : []),
        label === null ? null : span(bold, ...words(`${label} `)),
        ...segmentNodes(segments, context),
      );
    });
  });
  return [furniture(BESIDE.heading, page.words.evidenceAnnex, context, { newPage: true }), ...items];
}

export function decisionNodes(context: OdtContext): XmlElement[] {
  const { decisions, words: fixed, textSha256 } = context.page;
  if (decisions === null) return [];
  const bold = context.styles.text({ bold: true });
  const hash = paragraph(
    context.styles.paragraph(BESIDE.approval, { ...context.spoken, keepNext: true }),
    span(bold, ...words(`${fixed.textHash} `)),
    textSha256,
  );
  const rest =
    decisions.length === 0
      ? [furniture(BESIDE.approval, fixed.noApprovals, context)]
      : decisions.flatMap((decision) => decisionLines(decision, context));
  return [furniture(BESIDE.heading, fixed.approvals, context), hash, ...rest];
}

function decisionLines(decision: PrintedDecision, context: OdtContext): XmlElement[] {
  const { styles, spoken, page } = context;
  const struck: Look = decision.voided ? { strike: true } : {};
  const kept: Look = { ...spoken, keepNext: true };
  return [
    paragraph(
      styles.paragraph(BESIDE.approval, { ...kept, beforePt: 10 }),
      span(styles.text({ ...struck, bold: true }), ...words(decision.party)),
      span(styles.text(struck), ...words(` · ${decision.person} · ${decision.decision} · ${decision.at}`)),
    ),
    ...(decision.voided
      ? [furniture(BESIDE.approval, page.words.voided, context, { keepNext: true, bold: true })]
      : []),
    ...(decision.reason === null ? [] : [furniture(BESIDE.approval, decision.reason, context, { keepNext: true })]),
    furniture(BESIDE.approval, `SHA-256 ${decision.sha256}`, context),
  ];
}
