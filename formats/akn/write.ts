import { USUAL_PARTS, type ExportPart } from "#domain/api/exporting.ts";
import type { ExportModel, Written } from "../model.ts";
import { printable, type HeaderLine, type Printable } from "../printable.ts";
import { nestedBlocks, type NestedBlock, type PartKind, type PrintedBlock, type PrintedPart } from "../printedParts.ts";
import { element, xmlDocument, type XmlElement, type XmlNode } from "../xml.ts";
import { attachmentsXml } from "./attachments.ts";
import { blockXml, idsOf } from "./blockXml.ts";
import { identifiersOf } from "./identifiers.ts";
import { inlineXml, type InlineContext } from "./inline.ts";
import { AKN_NAMESPACE, evidenceEId, metaXml, NO_DATE, WHEREAS_NAMESPACE, xmlDate } from "./meta.ts";

/**
 * The text as Akoma Ntoso 1.0, a `statement` named "resolution", valid against the OASIS schema. Evidence and approvals are
 * always in it: other systems read them.
 */
export function writeAkn(model: ExportModel): Promise<Written> {
  const page = printable({ ...model, parts: [...new Set<ExportPart>([...model.parts, ...USUAL_PARTS])] });
  const context = contextOf(page);
  const part = (kind: PartKind): PrintedPart | undefined => page.parts.find((candidate) => candidate.kind === kind);
  const statement = element(
    "statement",
    { name: "resolution" },
    metaXml(model, page),
    prefaceXml(model, page, context),
    preambleXml(part("preamble"), page, context),
    mainBodyXml(part("operative"), page, context),
    conclusionsXml(part("closing"), context),
    attachmentsXml(model, page, part("reasons"), context),
  );
  const root = element("akomaNtoso", { xmlns: AKN_NAMESPACE, "xmlns:wh": WHEREAS_NAMESPACE }, statement);
  const bytes = new TextEncoder().encode(xmlDocument(root));
  return Promise.resolve({ bytes, mediaType: "application/akn+xml", extension: "akn.xml", warnings: page.warnings });
}

function contextOf(page: Printable): InlineContext {
  const evidence = new Map(page.annex.map(({ id }, index) => [id, evidenceEId(index)]));
  let refs = 0;
  return {
    identifiers: identifiersOf(page.parts),
    notes: page.notes,
    evidenceEId: (id) => evidence.get(id),
    nextRef: () => ++refs,
  };
}

function prefaceXml(model: ExportModel, page: Printable, context: InlineContext): XmlElement {
  return element(
    "preface",
    { eId: "preface", "xml:lang": page.language },
    element("p", {}, element("docStatus", {}, page.marking)),
    element(
      "longTitle",
      { eId: "preface__longTitle" },
      element("p", {}, element("docTitle", {}, ...inlineXml(page.title, context))),
    ),
    page.translationNotice === null
      ? null
      : element("p", {}, element("remark", { class: "translation", status: "editorial" }, page.translationNotice)),
    ...page.header.map((line) => element("p", {}, `${line.label}: `, headerValueXml(line, model))),
  );
}

const HEADER_ELEMENTS: Readonly<Record<string, string>> = {
  billNumber: "docNumber",
  symbol: "docNumber",
  movers: "docProponent",
  committee: "docCommittee",
  session: "session",
};

function headerValueXml({ key, value }: HeaderLine, model: ExportModel): XmlElement {
  if (value === "") return element("fillIn", {});
  if (key === "proposedOn" && xmlDate(model.value.header.proposedOn) !== NO_DATE) {
    return element("docDate", { date: xmlDate(model.value.header.proposedOn) }, value);
  }
  const name = HEADER_ELEMENTS[key];
  return name === undefined ? element("inline", { name: key }, value) : element(name, {}, value);
}

const PREAMBLE_LISTS: Partial<Readonly<Record<PrintedBlock["kind"], readonly [name: string, stem: string]>>> = {
  citation: ["citations", "cits"],
  recital: ["recitals", "recs"],
};

/** Neighbouring citations and recitals stand together; what else is in the preamble keeps its place between them. */
function preambleXml(part: PrintedPart | undefined, page: Printable, context: InlineContext): XmlNode {
  if (part === undefined) return null;
  const runs: NestedBlock[][] = [];
  for (const node of nestedBlocks(part.blocks)) {
    const last = runs.at(-1);
    if (last?.[0]?.block.kind === node.block.kind) last.push(node);
    else runs.push([node]);
  }
  const counts = new Map<string, number>();
  const children = runs.map((nodes): XmlNode => {
    const items = nodes.map((node) => preambleItemXml(node, context));
    const list = PREAMBLE_LISTS[nodes[0]?.block.kind ?? "heading"];
    if (list === undefined) return items;
    const [name, stem] = list;
    const position = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, position);
    return element(name, { eId: `${stem}_${position}` }, ...items);
  });
  return element("preamble", { eId: "preamble", "xml:lang": page.language }, ...children);
}

function preambleItemXml({ block, children }: NestedBlock, context: InlineContext): XmlElement {
  const ids = idsOf(block, context);
  const inline = inlineXml(block.runs, context);
  if (block.kind === "formula")
    return element("formula", { ...ids, name: "enactingFormula" }, element("p", {}, ...inline));
  if (block.kind !== "citation" && block.kind !== "recital") return blockXml(block, context);
  const below = children.flatMap((child) => descendants(child)).map((inner) => blockXml(inner, context));
  return element(block.kind, ids, numXml(block), element("p", {}, ...inline), ...below);
}

const descendants = ({ block, children }: NestedBlock): PrintedBlock[] => [block, ...children.flatMap(descendants)];

const numXml = ({ label }: PrintedBlock): XmlNode => (label === null ? null : element("num", {}, label));

function mainBodyXml(part: PrintedPart | undefined, page: Printable, context: InlineContext): XmlElement {
  const heading = part?.heading ?? null;
  const nodes = nestedBlocks(part?.blocks ?? []);
  const children: XmlNode[] = [
    heading === null ? null : element("block", { name: "heading" }, heading),
    ...nodes.map((node) => clauseXml(node, nodes, "paragraph", context)),
    // The schema wants a body even of a text that has no clause yet.
    heading === null && nodes.length === 0 ? element("p", {}) : null,
  ];
  return element("mainBody", { eId: "body", "xml:lang": page.language }, ...children);
}

function clauseXml(
  node: NestedBlock,
  siblings: readonly NestedBlock[],
  name: string,
  context: InlineContext,
): XmlElement {
  const { block } = node;
  const ids = idsOf(block, context);
  if (block.kind === "heading")
    return element(
      "hcontainer",
      { ...ids, name: "heading" },
      element("heading", {}, ...inlineXml(block.runs, context)),
    );
  if (block.kind !== "operative")
    return element("hcontainer", { ...ids, name: block.kind }, contentXml("content", block, ids.eId, context));
  const attributes = { ...ids, alternativeTo: alternativeTo(block, siblings, context) };
  if (node.children.length === 0)
    return element(name, attributes, numXml(block), contentXml("content", block, ids.eId, context));
  const last = node.children.at(-1);
  const wrapUp = last !== undefined && last.block.kind !== "operative" && last.children.length === 0 ? last : null;
  return element(
    name,
    attributes,
    numXml(block),
    contentXml("intro", block, ids.eId, context),
    ...node.children
      .filter((child) => child !== wrapUp)
      .map((child) => clauseXml(child, node.children, "subparagraph", context)),
    wrapUp === null
      ? null
      : element("wrapUp", idsOf(wrapUp.block, context), element("p", {}, ...inlineXml(wrapUp.block.runs, context))),
  );
}

const contentXml = (name: "content" | "intro", block: PrintedBlock, eId: string, context: InlineContext): XmlElement =>
  element(name, { eId: `${eId}__${name}` }, element("p", {}, ...inlineXml(block.runs, context)));

/** Of alternatives in one list, each after the first names the first. */
function alternativeTo(
  block: PrintedBlock,
  siblings: readonly NestedBlock[],
  { identifiers }: InlineContext,
): string | null {
  if (block.group === null) return null;
  const first = siblings.find((sibling) => sibling.block.group === block.group)?.block;
  return first === undefined || first === block ? null : `#${identifiers.eIdOf(first)}`;
}

const conclusionsXml = (part: PrintedPart | undefined, context: InlineContext): XmlNode =>
  part === undefined
    ? null
    : element("conclusions", { eId: "conclusions" }, ...part.blocks.map((block) => blockXml(block, context)));
