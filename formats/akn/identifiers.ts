import { nestedBlocks, type NestedBlock, type PrintedBlock, type PrintedPart } from "../printedParts.ts";

/**
 * Identifiers of the parts of an expression. An eId says where an element stands (Akoma Ntoso Naming Convention 1.0, section
 * 5.4): its parents' abbreviations and positions, joined by "__". A wId is the block's permanent id.
 */
export type Identifiers = {
  readonly eIdOf: (block: PrintedBlock) => string;
  /** The eId a reference to the block id leads to, or undefined when no such block is printed. */
  readonly target: (blockId: string) => string | undefined;
};

const TOP_ABBREVIATION: Readonly<Record<PrintedBlock["kind"], string>> = {
  title: "preface__longTitle",
  formula: "formula",
  citation: "cits__cit",
  recital: "recs__rec",
  operative: "para",
  continuation: "hcontainer",
  heading: "hcontainer",
  reasons: "att_1__p",
  closing: "conclusions__p",
};

export function identifiersOf(titles: readonly PrintedBlock[], parts: readonly PrintedPart[]): Identifiers {
  const eIds = new Map<PrintedBlock, string>();
  const targets = new Map<string, string>();
  const counts = new Map<string, number>();
  const visit = ({ block, children }: NestedBlock, stem: string): void => {
    const position = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, position);
    const eId = `${stem}_${position}`;
    eIds.set(block, eId);
    if (!targets.has(block.id)) targets.set(block.id, eId);
    for (const child of children) visit(child, `${eId}__${childAbbreviation(block, child.block)}`);
  };
  for (const title of titles) visit({ block: title, children: [] }, "preface__longTitle");
  for (const part of parts) {
    for (const node of nestedBlocks(part.blocks)) visit(node, stemOf(node.block, part));
  }
  return { eIdOf: (block) => eIds.get(block) ?? "", target: (blockId) => targets.get(blockId) };
}

/** Headings and continuations are named for the part they stand in, since each part writes them differently. */
function stemOf({ kind }: PrintedBlock, part: PrintedPart): string {
  if (part.kind === "reasons") return TOP_ABBREVIATION.reasons;
  if (part.kind === "closing") return TOP_ABBREVIATION.closing;
  if (part.kind === "preamble" && TOP_ABBREVIATION[kind] === "hcontainer") return "preamble__p";
  return TOP_ABBREVIATION[kind];
}

const childAbbreviation = (parent: PrintedBlock, child: PrintedBlock): string =>
  parent.kind !== "operative" ? "p" : child.kind === "operative" ? "subpara" : "wrapup";

/** A permanent id as a wId may be: without white space and signs of its own meaning. */
export const wIdOf = (id: string): string => encodeURIComponent(id);

/** The permanent id that a wId is; one that another program wrote as it stands. */
export function idOfWId(wId: string): string {
  try {
    return decodeURIComponent(wId);
  } catch {
    return wId;
  }
}
