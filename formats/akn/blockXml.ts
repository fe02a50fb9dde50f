import type { PrintedBlock } from "../printedParts.ts";
import { element, type XmlElement } from "../xml.ts";
import { wIdOf } from "./identifiers.ts";
import { inlineXml, type InlineContext } from "./inline.ts";

/** Where the block stands, and the id it keeps wherever it goes. */
export const idsOf = (block: PrintedBlock, { identifiers }: InlineContext) => ({
  eId: identifiers.eIdOf(block),
  wId: wIdOf(block.id),
});

/** A clause as a plain paragraph, where the standard nests no clauses. */
export const blockXml = (block: PrintedBlock, context: InlineContext): XmlElement =>
  element(
    block.kind === "heading" ? "block" : "p",
    { ...idsOf(block, context), name: block.kind === "heading" ? "heading" : null },
    block.label === null ? null : `${block.label} `,
    ...inlineXml(block.runs, context),
  );
