import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import { blocksOfDoc, type PlacedBlock } from "../blocksOfDoc.ts";

export type SelectedBlocks = {
  readonly blocks: readonly PlacedBlock[];
  readonly first: number;
  readonly last: number;
};

/** The blocks that the selection touches, with all blocks of the document; null in an empty document. */
export function selectedBlocks({ doc, selection }: Pick<EditorState, "doc" | "selection">): SelectedBlocks | null {
  const blocks = blocksOfDoc(doc);
  if (blocks.length === 0) return null;
  const first = Math.min(selection.$from.index(0), blocks.length - 1);
  const isWholeBlock = selection instanceof NodeSelection && selection.$from.depth === 0;
  const last = isWholeBlock ? first : Math.min(selection.$to.index(0), blocks.length - 1);
  return { blocks, first, last: Math.max(first, last) };
}
