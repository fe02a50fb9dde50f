import type { ExportModel } from "../model.ts";
import type { Printable, PrintedDecision, PrintedEvidence } from "../printable.ts";
import type { PrintedPart } from "../printedParts.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { blockXml } from "./blockXml.ts";
import { segmentsXml, type InlineContext } from "./inline.ts";
import { identificationXml } from "./meta.ts";

/** What goes with the text without being of it: the statement of reasons, the cited items whole, the decisions in words. */
export function attachmentsXml(
  model: ExportModel,
  page: Printable,
  reasons: PrintedPart | undefined,
  context: InlineContext,
): XmlNode {
  const doc = (eId: string, name: string, heading: string | null, body: readonly XmlNode[]): XmlElement =>
    element(
      "attachment",
      { eId },
      heading === null ? null : element("heading", {}, heading),
      element(
        "doc",
        { name },
        element("meta", {}, identificationXml(model, page, name)),
        element("mainBody", { "xml:lang": page.language }, ...body),
      ),
    );
  const { words, annex } = page;
  const decisions = decisionsXml(page);
  return element(
    "attachments",
    {},
    reasons === undefined
      ? null
      : doc(
          "att_1",
          "statementOfReasons",
          reasons.heading,
          reasons.blocks.map((block) => blockXml(block, context)),
        ),
    annex.length === 0
      ? null
      : doc(
          "att_2",
          "evidenceAnnex",
          words.evidenceAnnex,
          annex.map((item) => evidenceXml(item, words)),
        ),
    decisions === null ? null : doc("att_3", "approvals", words.approvals, decisions),
  );
}

const evidenceXml = ({ number, lines, notes }: PrintedEvidence, words: Printable["words"]): XmlElement =>
  element(
    "paragraph",
    { eId: `att_2__para_${number}` },
    element("num", {}, `${number}.`),
    element(
      "content",
      { eId: `att_2__para_${number}__content` },
      ...(lines.length + notes.length === 0
        ? [element("p", {})]
        : lines.map(({ label, segments }) =>
            element("p", {}, label === null ? null : `${label}: `, ...segmentsXml(segments)),
          )),
      notes.length === 0 ? null : element("p", {}, `${words.notesHeading}: ${notes.join(", ")}`),
    ),
  );

function decisionsXml({ decisions, words, textSha256 }: Printable): XmlNode[] | null {
  if (decisions === null) return null;
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
