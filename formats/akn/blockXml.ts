import type { BlockKind } from "#domain/document/schema.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { wIdOf } from "./identifiers.ts";
import { inlineXml, type InlineContext } from "./inline.ts";

/** What the place of an element tells of its block already. */
type Told = { readonly kind?: BlockKind; readonly level?: number };

/**
 * Where the block stands, the id it keeps wherever it goes, and what of it the element and its place do not tell: kind, level,
 * whose alternative it is.
 */
export function idsOf(block: PrintedBlock, { identifiers }: InlineContext, told: Told = {}) {
  const { level, group, party, basis } = block.source;
  return {
    eId: identifiers.eIdOf(block),
    wId: wIdOf(block.id),
    "wh:kind": block.kind === told.kind ? null : block.kind,
    "wh:level": level === (told.level ?? 0) ? null : String(level),
    "wh:group": group,
    "wh:party": party,
    "wh:basis": basis,
  };
}

/** A clause as a plain paragraph, where the standard nests no clauses. */
export const blockXml = (block: PrintedBlock, context: InlineContext): XmlElement =>
  element(
    block.kind === "heading" ? "block" : "p",
    { ...idsOf(block, context), name: block.kind === "heading" ? "heading" : null },
    numberXml(block),
    ...inlineXml(block, context),
  );

/** A clause's number. */
export const numXml = ({ label }: PrintedBlock): XmlNode => (label === null ? null : element("num", {}, label));

/** A clause's number among its words, where the standard has no element for one. */
export const numberXml = ({ label }: PrintedBlock): XmlNode =>
  label === null ? null : element("inline", { name: "num" }, `${label} `);
