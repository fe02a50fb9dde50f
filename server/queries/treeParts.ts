import type { TreeNodeValue, TreeParts } from "#domain/api/resolutions.ts";
import { wordsOf } from "#domain/document/block.ts";
import { clauseHash } from "#domain/document/hashes.ts";
import type { AlignedBlock } from "#domain/document/translation.ts";
import { documentTree, type TreeNode } from "#domain/document/tree.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";

/** A language's text as the tree that the API answers. */
export function treePartsOf(blocks: readonly AlignedBlock[], style: ChamberStyle): TreeParts {
  const { title, preamble, operative, reasons, closing } = documentTree(blocks, style);
  return {
    title: title.map(nodeValue),
    preamble: preamble.map(nodeValue),
    operative: operative.map(nodeValue),
    reasons: reasons.map(nodeValue),
    closing: closing.map(nodeValue),
  };
}

const nodeValue = (node: TreeNode<AlignedBlock>): TreeNodeValue => ({
  id: node.block.id,
  kind: node.block.kind,
  level: node.block.level,
  label: node.label,
  words: wordsOf(node.block),
  clauseHash: clauseHash(node),
  stale: node.block.stale,
  children: node.children.map(nodeValue),
});
