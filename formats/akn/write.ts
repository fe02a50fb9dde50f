import { USUAL_PARTS, type ExportPart } from "#domain/api/exporting.ts";
import type { ExportModel, ExportWarning, Written } from "../model.ts";
import { printable, type HeaderLine, type Printable } from "../printable.ts";
import { nestedBlocks, type NestedBlock, type PartKind, type PrintedBlock, type PrintedPart } from "../printedParts.ts";
import { element, xmlDocument, type XmlElement, type XmlNode } from "../xml.ts";
import { attachmentsXml, partyOnlyXml } from "./attachments.ts";
import { blockXml, idsOf, numXml } from "./blockXml.ts";
import { collectionXml } from "./collection.ts";
import { contentsXml } from "./contentsXml.ts";
import { identifiersOf, isWrapUp } from "./identifiers.ts";
import { inlineXml, type InlineContext } from "./inline.ts";
import { evidenceEId, metaXml } from "./meta.ts";
import { AKN_NAMESPACE, WHEREAS_NAMESPACE } from "./namespaces.ts";
import { preambleXml } from "./preambleXml.ts";
import { coverPageXml } from "./proceedingsXml.ts";
import { usageOf, type Usage } from "./usage.ts";
import { NO_DATE, xmlDate } from "./xmlDate.ts";

/**
 * The text as Akoma Ntoso 1.0, a `statement` named "resolution", valid against the OASIS schema. Evidence and approvals are
 * always in it: other systems read them. Several languages are a collection of such documents, each whole by itself.
 */
export function writeAkn(asked: ExportModel): Promise<Written> {
  const parts = new Set<ExportPart>([...asked.parts, ...USUAL_PARTS]);
  // The metadata has them, every address included: a table of them would be a second telling.
  parts.delete("proceedings");
  const model = { ...asked, parts: [...parts], alsoIn: [] };
  const first = printable(model);
  const pages = [first, ...asked.alsoIn.map((language) => printable({ ...model, ...language }))];
  const [text, ...translations] = pages.map(statementXml);
  const document =
    text === undefined || translations.length === 0 ? text : collectionXml(first, [text, ...translations]);
  const root = element("akomaNtoso", { xmlns: AKN_NAMESPACE, "xmlns:wh": WHEREAS_NAMESPACE }, document ?? null);
  const bytes = new TextEncoder().encode(xmlDocument(root));
  const warnings = [...pages.flatMap((page) => page.warnings), ...leftOut(first)];
  const once = [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()];
  return Promise.resolve({ bytes, mediaType: "application/akn+xml", extension: "akn.xml", warnings: once });
}

/** The text in one language, with all that goes with it. */
function statementXml(page: Printable): XmlElement {
  const { model } = page;
  const usage = usageOf(model.value.style.id);
  const context = contextOf(page, usage);
  const part = (kind: PartKind): PrintedPart | undefined => page.parts.find((candidate) => candidate.kind === kind);
  return element(
    "statement",
    { name: "resolution" },
    metaXml(model, page, context.identifiers),
    model.value.proceedings === undefined ? null : coverPageXml(model.value.proceedings, page.language),
    prefaceXml(model, page, context),
    preambleXml(part("preamble"), page, context, usage),
    mainBodyXml(part("operative"), page, context),
    conclusionsXml(part("closing"), context),
    attachmentsXml(model, page, part("reasons"), context),
  );
}

function leftOut(page: Printable): ExportWarning[] {
  if (!page.has("lineNumbers")) return [];
  const message = "Akoma Ntoso sets no lines, so that none are numbered.";
  return [{ code: "noLineNumbers", blockId: null, message }];
}

function contextOf(page: Printable, usage: Usage): InlineContext {
  const evidence = new Map(page.annex.map(({ id }, index) => [id, evidenceEId(index)]));
  let refs = 0;
  return {
    identifiers: identifiersOf(page.titleBlocks, page.parts, usage),
    notes: page.notes,
    evidenceEId: (id) => evidence.get(id),
    nextRef: () => ++refs,
  };
}

function prefaceXml(model: ExportModel, page: Printable, context: InlineContext): XmlElement {
  return element(
    "preface",
    { eId: "preface", "xml:lang": page.language, "xml:space": "preserve" },
    element("p", {}, element("docStatus", {}, page.marking)),
    partyOnlyXml(page),
    ...page.titleBlocks.map((block) =>
      element(
        "longTitle",
        idsOf(block, context, { kind: "title" }),
        element("p", {}, element("docTitle", {}, ...inlineXml(block, context))),
      ),
    ),
    page.translationNotice === null
      ? null
      : element("p", {}, element("remark", { class: "translation", status: "editorial" }, page.translationNotice)),
    ...page.header.map((line) => element("p", {}, `${line.label}: `, headerValueXml(line, model))),
    page.has("contents") ? contentsXml(page, context.identifiers) : null,
  );
}

const HEADER_ELEMENTS: Readonly<Record<string, string>> = {
  billNumber: "docNumber",
  symbol: "docNumber",
  movers: "docProponent",
  sponsors: "docProponent",
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

function mainBodyXml(part: PrintedPart | undefined, page: Printable, context: InlineContext): XmlElement {
  const heading = part?.heading ?? null;
  const nodes = nestedBlocks(part?.blocks ?? []);
  const children: XmlNode[] = [
    heading === null ? null : element("block", { name: "heading", "wh:made": "page" }, heading),
    ...nodes.map((node) => clauseXml(node, null, nodes, context)),
    // The schema wants a body even of a text that has no clause yet.
    heading === null && nodes.length === 0 ? element("p", { "wh:made": "page" }) : null,
  ];
  return element("mainBody", { eId: "body", "xml:lang": page.language, "xml:space": "preserve" }, ...children);
}

/** `above` is the clause that it stands under. */
function clauseXml(
  node: NestedBlock,
  above: PrintedBlock | null,
  siblings: readonly NestedBlock[],
  context: InlineContext,
): XmlElement {
  const { block } = node;
  if (block.kind !== "operative") return besideClauseXml(block, context);
  const level = above === null ? 0 : above.source.level + 1;
  const ids = idsOf(block, context, { kind: "operative", level });
  const name = above === null ? "paragraph" : "subparagraph";
  const attributes = { ...ids, alternativeTo: alternativeTo(block, siblings, context) };
  if (node.children.length === 0)
    return element(name, attributes, numXml(block), contentXml("content", block, ids.eId, context));
  const wrapUp = node.children.find((child) => isWrapUp(child, node.children)) ?? null;
  return element(
    name,
    attributes,
    numXml(block),
    contentXml("intro", block, ids.eId, context),
    ...node.children
      .filter((child) => child !== wrapUp)
      .map((child) => clauseXml(child, block, node.children, context)),
    wrapUp === null
      ? null
      : element("wrapUp", idsOf(wrapUp.block, context), element("p", {}, ...inlineXml(wrapUp.block, context))),
  );
}

/** A heading between clauses, or what goes on with one. */
function besideClauseXml(block: PrintedBlock, context: InlineContext): XmlElement {
  const ids = idsOf(block, context);
  const words =
    block.kind === "heading"
      ? element("heading", {}, ...inlineXml(block, context))
      : contentXml("content", block, ids.eId, context);
  return element("hcontainer", { ...ids, name: block.kind }, words);
}

const contentXml = (name: "content" | "intro", block: PrintedBlock, eId: string, context: InlineContext): XmlElement =>
  element(name, { eId: `${eId}__${name}` }, element("p", {}, ...inlineXml(block, context)));

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
    : element(
        "conclusions",
        { eId: "conclusions", "xml:space": "preserve" },
        ...part.blocks.map((block) => blockXml(block, context)),
      );
