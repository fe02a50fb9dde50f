import type { Block } from "./block.ts";
import { canonicalBytes } from "./canonical.ts";
import { withoutCommentMarks } from "./content.ts";
import { sha256Hex } from "./sha256.ts";
import type { TreeNode } from "./tree.ts";

/**
 * What a clause says, as a hash. Threads, numbers, ids and places do not count: a comment or a clause moved elsewhere
 * must make no position and no translation look out of date.
 */

/** The hash of a block's own words, with their marks and atoms. A translation keeps its original's as `basis`. */
export const wordsHash = (block: Pick<Block, "content">): string =>
  sha256Hex(canonicalBytes(withoutCommentMarks(block.content)));

/** The hash of a clause: its own words and those of all it holds. A position keeps it as `blockHash`. */
export const clauseHash = (node: TreeNode): string => sha256Hex(canonicalBytes(saidBy(node)));

type Said = { readonly content: unknown; readonly children: readonly Said[] };

const saidBy = ({ block, children }: TreeNode): Said => ({
  content: withoutCommentMarks(block.content),
  children: children.map(saidBy),
});
