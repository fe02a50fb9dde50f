import type { ExportModel } from "../model.ts";
import type { PlacedThread } from "../placedThreads.ts";
import type { Printable, PrintedDecision, PrintedEvidence } from "../printable.ts";
import type { PrintedPart } from "../printedParts.ts";
import type { CellPiece, PrintedTable } from "../printedTable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { blockXml } from "./blockXml.ts";
import { identificationXml } from "./identification.ts";
import { segmentsXml, type InlineContext } from "./inline.ts";
import { evidenceEId, TEXT_NAMES } from "./meta.ts";
import { threadXml } from "./threadXml.ts";

/** An attachment: its name in the file, its heading, what it holds, and whether one party alone may read it. */
type Attached = {
  readonly name: string;
  readonly heading: string | null;
  readonly body: (eId: string) => readonly XmlNode[];
  readonly partyOnly?: boolean;
};

/** What goes with the text without being of it: the statement of reasons, the cited items whole, decisions, tables, threads. */
export function attachmentsXml(
  model: ExportModel,
  page: Printable,
  reasons: PrintedPart | undefined,
  context: InlineContext,
): XmlNode {
  const attached = attachedOf(model, page, reasons, context);
  if (attached.length === 0) return null;
  return element(
    "attachments",
    {},
    ...attached.map(({ name, heading, body, partyOnly = false }, index) => {
      const eId = `att_${index + 1}`;
      return element(
        "attachment",
        { eId },
        heading === null ? null : element("heading", {}, heading),
        element(
          "doc",
          { name },
          element("meta", {}, identificationXml(model, page, name, TEXT_NAMES)),
          element(
            "mainBody",
            { "xml:lang": page.language, "xml:space": "preserve" },
            partyOnly ? partyOnlyXml(page) : null,
            ...body(eId),
          ),
        ),
      );
    }),
  );
}

/** That one party alone may read what follows. */
export const partyOnlyXml = ({ partyOnly }: Printable): XmlNode =>
  partyOnly === null
    ? null
    : element("p", {}, element("remark", { class: "partyOnly", status: "editorial", "wh:made": "page" }, partyOnly));

function attachedOf(
  model: ExportModel,
  page: Printable,
  reasons: PrintedPart | undefined,
  context: InlineContext,
): Attached[] {
  const { words, annex, decisions, tables, threads } = page;
  const internalThreads = threads.filter(({ internal }) => internal);
  const sharedThreads = threads.filter(({ internal }) => !internal);
  const threadsAs = (name: string, heading: string, shown: readonly PlacedThread[], partyOnly: boolean): Attached[] =>
    shown.length === 0
      ? []
      : [
          {
            name,
            heading,
            partyOnly,
            body: (eId) =>
              shown.map((thread, at) => threadXml(thread, `${eId}__para_${at + 1}`, model, context, words)),
          },
        ];
  return [
    ...(reasons === undefined
      ? []
      : [
          {
            name: "statementOfReasons",
            heading: reasons.heading,
            body: () => reasons.blocks.map((block) => blockXml(block, context)),
          },
        ]),
    ...tables.map((table) => ({
      name: table.kind,
      heading: table.heading,
      body: (eId: string) => [tableXml(table, eId)],
      partyOnly: table.kind === "internalPositions",
    })),
    ...threadsAs("threads", words.threads, sharedThreads, false),
    ...threadsAs("internalThreads", words.internalThreads, internalThreads, true),
    ...(annex.length === 0
      ? []
      : [
          {
            name: "evidenceAnnex",
            heading: words.evidenceAnnex,
            body: (eId: string) => annex.map((item, at) => evidenceXml(item, at, eId, words)),
          },
        ]),
    ...(decisions === null
      ? []
      : [{ name: "approvals", heading: words.approvals, body: () => decisionsXml(page, decisions) }]),
    ...(page.has("signatures")
      ? [{ name: "signatures", heading: words.signatures, body: () => signaturesXml(page) }]
      : []),
  ];
}

const evidenceXml = (
  { number, lines, notes }: PrintedEvidence,
  index: number,
  eId: string,
  words: Printable["words"],
): XmlElement =>
  element(
    "paragraph",
    { eId: `${eId}__para_${number}`, refersTo: `#${evidenceEId(index)}` },
    element("num", {}, `${number}.`),
    element(
      "content",
      { eId: `${eId}__para_${number}__content` },
      ...(lines.length + notes.length === 0
        ? [element("p", {})]
        : lines.map(({ label, segments }) =>
            element("p", {}, label === null ? null : `${label}: `, ...segmentsXml(segments)),
          )),
      notes.length === 0 ? null : element("p", {}, `${words.notesHeading}: ${notes.join(", ")}`),
    ),
  );

function decisionsXml({ words, textSha256 }: Printable, decisions: readonly PrintedDecision[]): XmlNode[] {
  const hash = element("p", {}, `${words.textHash}: ${textSha256}`);
  return decisions.length === 0
    ? [hash, element("p", {}, words.noApprovals)]
    : [hash, ...decisions.map((decision) => decisionXml(decision, words))];
}

function decisionXml(decision: PrintedDecision, words: Printable["words"]): XmlElement {
  const parts = [
    decision.party,
    decision.person,
    decision.decision,
    decision.at,
    decision.voided ? words.voided : "",
    decision.reason ?? "",
  ];
  return element("p", {}, [...parts, `SHA-256 ${decision.sha256}`].filter((part) => part !== "").join(" · "));
}

function tableXml({ columns, rows, none }: PrintedTable, eId: string): XmlElement {
  if (rows.length === 0) return element("p", {}, none);
  const row = (name: string, cells: readonly XmlNode[][]): XmlElement =>
    element("tr", {}, ...cells.map((cell) => element(name, {}, element("p", {}, ...cell))));
  return element(
    "table",
    { eId: `${eId}__table_1` },
    row(
      "th",
      columns.map((column) => [column]),
    ),
    ...rows.map((cells) =>
      row(
        "td",
        cells.map((cell) => cell.map(cellXml)),
      ),
    ),
  );
}

const cellXml = ({ text, revision }: CellPiece): XmlNode =>
  revision === null ? text : element(revision === "insertion" ? "ins" : "del", {}, text);

const signaturesXml = ({ parties, words }: Printable): XmlNode[] =>
  parties.map((party) =>
    element(
      "p",
      {},
      element(
        "signature",
        {},
        `${party} · ${words.signature}: `,
        element("fillIn", {}),
        ` ${words.date}: `,
        element("fillIn", {}),
      ),
    ),
  );
