import { elementAt } from "#domain/elementAt.ts";
import { labelsOf } from "#domain/numbering/labels.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { Block } from "./block.ts";
import { nestingOf, PARTS, type Part } from "./nesting.ts";

export type TreeNode<B extends Block = Block> = {
  readonly block: B;
  /** Index of the block in the flat document. */
  readonly index: number;
  readonly label: string | null;
  readonly parentId: string | null;
  readonly children: readonly TreeNode<B>[];
};

export type DocumentTree<B extends Block = Block> = Readonly<Record<Part, readonly TreeNode<B>[]>>;

type Growing<B extends Block> = Omit<TreeNode<B>, "children"> & { readonly children: Growing<B>[] };

/**
 * The flat blocks as a tree, part by part. Every block is in it exactly once, in document order within its part: what is
 * out of place lands in the part of its kind, a jump of levels nests one step, a continuation is a child of the clause
 * it goes on with, alternatives are siblings.
 */
export function documentTree<B extends Block>(blocks: readonly B[], style: ChamberStyle): DocumentTree<B> {
  const labels = labelsOf(blocks, style);
  const parts: Record<Part, Growing<B>[]> = { title: [], preamble: [], operative: [], reasons: [], closing: [] };
  const grown: Growing<B>[] = [];
  for (const [index, { part, parent }] of nestingOf(blocks).entries()) {
    const above = parent === null ? null : elementAt(grown, parent);
    const parentId = above?.block.id ?? null;
    const node = { block: elementAt(blocks, index), index, label: labels.get(index) ?? null, parentId, children: [] };
    grown.push(node);
    (above?.children ?? parts[part]).push(node);
  }
  return parts;
}

/** Every node of the parts given (all by default), each before its children. */
export function* nodesOf<B extends Block>(
  tree: DocumentTree<B>,
  parts: readonly Part[] = PARTS,
): Generator<TreeNode<B>> {
  for (const part of parts) yield* withDescendants(tree[part]);
}

function* withDescendants<B extends Block>(nodes: readonly TreeNode<B>[]): Generator<TreeNode<B>> {
  for (const node of nodes) {
    yield node;
    yield* withDescendants(node.children);
  }
}
