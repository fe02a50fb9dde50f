import { safeLink } from "#domain/citation/safeLink.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ExportModel, PrintedApproval } from "../model.ts";
import type { Printable, PrintedDecision } from "../printable.ts";
import type { PrintedPart } from "../printedParts.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { identificationXml, versionDate, type TextNames } from "./identification.ts";
import { wIdOf, type Identifiers } from "./identifiers.ts";
import { positionsXml } from "./positionsXml.ts";
import { classificationXml, stepXml, votingsXml } from "./proceedingsXml.ts";
import { noteEId } from "./inline.ts";
import { createTermList, type TermList } from "./termList.ts";
import { valueXml } from "./valueXml.ts";
import { xmlDate } from "./xmlDate.ts";

/** The eIds under `references` that the rest of the file names. */
const EDITOR = "whereas";
const CHAMBER = "chamber";
export const TEXT_NAMES: TextNames = { editor: EDITOR, chamber: CHAMBER };

export const evidenceEId = (index: number): string => `ev_${index + 1}`;

const SOURCE = `#${EDITOR}`;

/** What made the words that the file has. */
const EVENT = "eventRef_1";

export function metaXml(model: ExportModel, page: Printable, identifiers: Identifiers): XmlElement {
  const { proceedings, parties } = model.value;
  const terms = createTermList(new Map(parties.map(({ id, name }) => [inLanguage(name, page.language), id])));
  // Terms are listed when all that names them is written.
  const workflow = workflowXml(model, page, terms);
  const analysis = analysisXml(model, page, terms, identifiers);
  return element(
    "meta",
    {},
    identificationXml(model, page, "main", TEXT_NAMES),
    proceedings === undefined ? null : classificationXml(proceedings, SOURCE),
    element(
      "lifecycle",
      { source: SOURCE },
      element("eventRef", { eId: EVENT, date: versionDate(model), source: SOURCE, type: "generation" }),
    ),
    workflow,
    analysis,
    referencesXml(page, terms),
    element("proprietary", { source: SOURCE }, versionXml(model, page), ...recordsXml(model, page)),
  );
}

/** What became of the text elsewhere and each decision on it here, in the order of their days. */
function workflowXml(model: ExportModel, page: Printable, terms: TermList): XmlNode {
  const { proceedings } = model.value;
  const decided = (page.decisions ?? [])
    .map((decision, index) => ({ decision, approval: model.approvals[index] }))
    .toSorted((a, b) => timeOf(a.approval?.at) - timeOf(b.approval?.at));
  let next = 0;
  const decidedUntil = (time: number): XmlElement[] => {
    const from = next;
    while (next < decided.length && timeOf(decided[next]?.approval?.at) < time) next++;
    return decided.slice(from, next).map(({ decision, approval }) => decisionXml(decision, approval, terms));
  };
  const steps = (proceedings?.steps ?? []).flatMap((step) => [
    ...(step.date === null ? [] : decidedUntil(timeOf(step.date))),
    stepXml(step, terms),
  ]);
  const all = [...steps, ...decidedUntil(Infinity)];
  return all.length === 0 ? null : element("workflow", { source: SOURCE }, ...all);
}

/** What has no day comes first. */
const timeOf = (date: string | undefined): number => {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? -Infinity : time;
};

const decisionXml = (decision: PrintedDecision, approval: PrintedApproval | undefined, terms: TermList): XmlElement =>
  element(
    "step",
    {
      date: xmlDate(approval?.at ?? null),
      by: terms.refer("Organization", "party", decision.party),
      as: terms.refer("Role", "role", "approver"),
      refersTo: terms.refer("Person", "person", decision.person),
      outcome: terms.refer("Concept", "outcome", decision.decision),
    },
    element(
      "wh:decision",
      { sha256: decision.sha256, voided: String(decision.voided), reason: approval?.reason ?? null },
      approval === undefined ? null : valueXml("wh:value", approval),
    ),
  );

function analysisXml(model: ExportModel, page: Printable, terms: TermList, identifiers: Identifiers): XmlNode {
  const { proceedings } = model.value;
  const parts = [
    ...(proceedings === undefined ? [] : votingsXml(proceedings, terms)),
    ...evidenceReferencesXml(model, page),
    ...positionsXml(model, page, terms, identifiers, SOURCE),
  ];
  return parts.length === 0 ? null : element("analysis", { source: SOURCE }, ...parts);
}

function evidenceReferencesXml(model: ExportModel, page: Printable): XmlElement[] {
  const indexOf = new Map(page.annex.map(({ id }, index) => [id, index]));
  const references = page.notes.flatMap(({ number, evidenceId }) => {
    const index = evidenceId === null ? undefined : indexOf.get(evidenceId);
    if (index === undefined) return [];
    const href = safeLink(model.value.evidence[index]?.url ?? null);
    return [element("implicitReference", { for: `#${noteEId(number)}`, refersTo: `#${evidenceEId(index)}`, href })];
  });
  return references.length === 0 ? [] : [element("otherReferences", { source: SOURCE }, ...references)];
}

function referencesXml(page: Printable, terms: TermList): XmlElement {
  const { words } = page;
  return element(
    "references",
    { source: SOURCE },
    ...organizationsXml(page),
    ...terms.elements(),
    ...page.annex.map(({ id, number }, index) =>
      element("TLCReference", {
        eId: evidenceEId(index),
        href: `/akn/ontology/reference/whereas/${wIdOf(id)}`,
        name: "evidence",
        showAs: `${words.evidenceAnnex} ${number}`,
      }),
    ),
  );
}

/** Who made the file, and whose text it is. */
export const organizationsXml = ({ chamber }: Printable): XmlElement[] =>
  [
    { eId: EDITOR, showAs: "Whereas" },
    { eId: CHAMBER, showAs: chamber },
  ].map(({ eId, showAs }) =>
    element("TLCOrganization", { eId, href: `/akn/ontology/organization/whereas/${eId}`, showAs }),
  );

function versionXml(
  { source, value }: ExportModel,
  { textSha256, marking, language, authoritativeLanguage }: Printable,
): XmlElement {
  const state =
    source.kind === "version"
      ? { kind: source.kind, n: String(source.n), frozenAt: source.frozenAt }
      : { kind: source.kind, head: String(source.head) };
  const style = value.style.id;
  return element("wh:version", {
    event: `#${EVENT}`,
    ...state,
    textSha256,
    marking,
    language,
    authoritativeLanguage,
    style,
  });
}

/**
 * Values that the page shows in one language or in part: whose text it is and who must approve it, the chamber's style whole, the
 * header, the evidence, the order in which the blocks stand.
 */
function recordsXml({ value }: ExportModel, page: Printable): XmlElement[] {
  const { format, schemaVersion, resolutionId, languages, chamber, parties, requiredApprovers, style } = value;
  const text = { format, schemaVersion, resolutionId, languages, chamber, parties, requiredApprovers, style };
  const blocks = value.blocks[page.language] ?? value.blocks[page.authoritativeLanguage] ?? [];
  const written = blocksInFile(
    page.titleBlocks.map(({ id }) => id),
    page.parts,
  );
  const order = blocks.map(({ id }) => id);
  return [
    element("wh:text", {}, valueXml("wh:value", text)),
    element("wh:header", {}, valueXml("wh:value", value.header)),
    element("wh:evidence", {}, ...value.evidence.map((item) => valueXml("wh:value", item))),
    ...(written.join("\n") === order.join("\n") ? [] : [element("wh:order", {}, order.map(wIdOf).join(" "))]),
  ];
}

const blocksInFile = (titles: readonly string[], parts: readonly PrintedPart[]): string[] => {
  const of = (wanted: (part: PrintedPart) => boolean): string[] =>
    parts.filter(wanted).flatMap(({ blocks }) => blocks.map(({ id }) => id));
  return [
    ...titles,
    ...of(({ kind }) => kind === "preamble"),
    ...of(({ kind }) => kind === "operative"),
    ...of(({ kind }) => kind === "closing"),
    ...of(({ kind }) => kind === "reasons"),
  ];
};
