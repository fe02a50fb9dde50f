import { nestedBlocks, type NestedBlock, type PrintedBlock, type PrintedPart } from "../printedParts.ts";
import { isPreambleClause, listsUnder, preambleGroups } from "./preambleGroups.ts";
import type { Usage } from "./usage.ts";

/**
 * Identifiers of the parts of an expression. An eId says where an element stands (Akoma Ntoso Naming Convention 1.0, section
 * 5.4): its parents' abbreviations and numbers, joined by "__"; the number is the one that is printed, and the position where
 * none is. A wId is the block's permanent id.
 */
export type Identifiers = {
  readonly eIdOf: (block: PrintedBlock) => string;
  /** Of the list that begins with the block, where one does. */
  readonly listEIdOf: (first: PrintedBlock) => string;
  /** The eId a reference to the block id leads to, or undefined when no such block is printed. */
  readonly target: (blockId: string) => string | undefined;
};

const TOP_ABBREVIATION: Readonly<Record<PrintedBlock["kind"], string>> = {
  title: "preface__longTitle",
  formula: "formula",
  citation: "container",
  recital: "container",
  operative: "para",
  continuation: "hcontainer",
  heading: "hcontainer",
  reasons: "att_1__p",
  closing: "conclusions__p",
};

export function identifiersOf(
  titles: readonly PrintedBlock[],
  parts: readonly PrintedPart[],
  usage: Usage,
): Identifiers {
  const eIds = new Map<PrintedBlock, string>();
  const lists = new Map<PrintedBlock, string>();
  const targets = new Map<string, string>();
  const counts = new Map<string, number>();
  const used = new Set<string>();
  const name = (block: PrintedBlock, stem: string): string => {
    const position = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, position);
    const eId = unused(`${stem}_${numberIn(block.label) ?? position}`, used);
    used.add(eId);
    eIds.set(block, eId);
    if (!targets.has(block.id)) targets.set(block.id, eId);
    return eId;
  };
  const visit = (node: NestedBlock, stem: string): void => {
    const { block, children } = node;
    const eId = name(block, stem);
    if (!isPreambleClause(node)) {
      for (const child of children) visit(child, `${eId}__${childAbbreviation(node, child)}`);
      return;
    }
    let count = 0;
    for (const { isList, nodes } of listsUnder(children)) {
      const list = `${eId}__list_${isList ? ++count : count}`;
      if (isList && nodes[0] !== undefined) lists.set(nodes[0].block, list);
      for (const child of nodes) visit(child, isList ? `${list}__item` : `${eId}__p`);
    }
  };
  for (const title of titles) visit({ block: title, children: [] }, TOP_ABBREVIATION.title);
  for (const part of parts) {
    if (part.kind !== "preamble") for (const node of nestedBlocks(part.blocks)) visit(node, stemOf(node.block, part));
    else
      for (const { list, nodes } of preambleGroups(part, usage))
        for (const node of nodes)
          visit(node, list === null ? stemOf(node.block, part) : `${list.eId}__${ITEMS[list.name]}`);
  }
  return {
    eIdOf: (block) => eIds.get(block) ?? "",
    listEIdOf: (first) => lists.get(first) ?? "",
    target: (blockId) => targets.get(blockId),
  };
}

const ITEMS = { citations: "cit", recitals: "rec" } as const;

/** The printed number as an eId may have it: "(a)" is "a". */
function numberIn(label: string | null): string | null {
  const number = (label ?? "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
  return number === "" ? null : number;
}

/** Alternatives share a number: the second says that it is. */
function unused(eId: string, used: ReadonlySet<string>): string {
  for (let n = 2, candidate = eId; ; candidate = `${eId}_${n++}`) if (!used.has(candidate)) return candidate;
}

/** Headings and continuations are named for the part they stand in, since each part writes them differently. */
function stemOf({ kind }: PrintedBlock, part: PrintedPart): string {
  if (part.kind === "reasons") return TOP_ABBREVIATION.reasons;
  if (part.kind === "closing") return TOP_ABBREVIATION.closing;
  if (part.kind === "preamble" && TOP_ABBREVIATION[kind] === "hcontainer") return "preamble__p";
  return TOP_ABBREVIATION[kind];
}

/** What ends a clause wraps it up; what stands between its points is a container of its own. */
function childAbbreviation({ block, children }: NestedBlock, child: NestedBlock): string {
  if (block.kind !== "operative") return "p";
  if (child.block.kind === "operative") return "subpara";
  return isWrapUp(child, children) ? "wrapup" : "hcontainer";
}

export const isWrapUp = (node: NestedBlock, siblings: readonly NestedBlock[]): boolean =>
  node === siblings.at(-1) && node.block.kind !== "operative" && node.children.length === 0;

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
