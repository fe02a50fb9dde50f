import { inLanguage } from "#domain/localizedText.ts";
import type { VersionBlock } from "#domain/document/version.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import { documentTree, type TreeNode } from "#domain/document/tree.ts";
import type { ExportModel } from "./model.ts";
import type { Run, RunPrinter } from "./runs.ts";

const PART_KINDS = ["preamble", "operative", "reasons", "closing"] as const;
export type PartKind = (typeof PART_KINDS)[number];

export type PrintedBlock = {
  readonly id: string;
  readonly kind: BlockKind;
  readonly label: string | null;
  readonly parentId: string | null;
  /** How many clauses it stands under. */
  readonly depth: number;
  /** Alternatives of one clause share it. */
  readonly group: string | null;
  readonly runs: readonly Run[];
  /** What it prints, for formats that can say more of a block than its words. */
  readonly source: VersionBlock;
};

export type PrintedPart = {
  readonly kind: PartKind;
  readonly heading: string | null;
  readonly blocks: readonly PrintedBlock[];
};

/**
 * The parts after the title in the chamber's order, each block after the clause it stands under. A part that the chamber's
 * style does not name comes last rather than being dropped; one without blocks is left out.
 */
export function printedParts(model: ExportModel, blocks: readonly VersionBlock[], printer: RunPrinter): PrintedPart[] {
  const { style } = model.value;
  const tree = documentTree(blocks, style);
  const order = [...new Set<PartKind>([...style.partOrder, ...PART_KINDS])];
  // A heading before the title is of the title's part, but no title: it opens the page instead.
  const opening = tree.title.filter((node) => node.block.kind !== "title");
  return order.flatMap((kind, index): PrintedPart[] => {
    const nodes = index === 0 ? [...opening, ...tree[kind]] : tree[kind];
    if (nodes.length === 0) return [];
    const heading = kind === "operative" || kind === "reasons" ? style.partHeadings[kind] : null;
    return [
      {
        kind,
        heading: heading === null ? null : inLanguage(heading, model.language),
        blocks: nodes.flatMap((node) => printedBlocks(node, 0, printer)),
      },
    ];
  });
}

function printedBlocks(node: TreeNode<VersionBlock>, depth: number, printer: RunPrinter): PrintedBlock[] {
  const own = { ...printedBlock(node.block, printer), parentId: node.parentId, depth };
  return [own, ...node.children.flatMap((child) => printedBlocks(child, depth + 1, printer))];
}

/** A block that stands under no other. */
export function printedBlock(source: VersionBlock, printer: RunPrinter): PrintedBlock {
  const { id, kind, label, group } = source;
  return { id, kind, label, parentId: null, depth: 0, group, runs: printer.runsOf(source), source };
}

export type NestedBlock = { readonly block: PrintedBlock; readonly children: readonly NestedBlock[] };

type Growing = { readonly block: PrintedBlock; readonly children: Growing[] };

/** Blocks in printed order as the tree that their depths say. */
export function nestedBlocks(blocks: readonly PrintedBlock[]): NestedBlock[] {
  const top: Growing[] = [];
  const open: Growing[] = [];
  for (const block of blocks) {
    const node: Growing = { block, children: [] };
    open.length = Math.min(open.length, block.depth);
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}
