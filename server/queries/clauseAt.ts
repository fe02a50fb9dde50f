import { wordsOf } from "#domain/document/block.ts";
import { clauseHash } from "#domain/document/hashes.ts";
import { documentTree, nodesOf, type TreeNode } from "#domain/document/tree.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { LiveText } from "./liveText.ts";

/** What a clause of the authoritative text says now; null when there is none of this id. */
export function clauseAt(
  text: LiveText,
  style: ChamberStyle,
  blockId: string,
): { readonly wording: string; readonly hash: string } | null {
  const node = [...nodesOf(documentTree(text.original, style))].find(({ block }) => block.id === blockId);
  return node ? { wording: wordingOf(node), hash: clauseHash(node) } : null;
}

/** A clause's own words and those of all it holds, a line each: what its hash is about. */
export const wordingOf = (node: TreeNode): string => [wordsOf(node.block), ...node.children.map(wordingOf)].join("\n");
