import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { BlockKind } from "#domain/document/schema.ts";
import { blocksOfDoc } from "../blocksOfDoc.ts";

/** What a writer expects to write next; a kind that is not named goes on as itself. */
const NEXT_KIND: Partial<Record<BlockKind, BlockKind>> = {
  title: "recital",
  formula: "recital",
  heading: "operative",
};

/**
 * Enter: the words behind the caret become a block of their own, with a new id; the part with the beginning keeps the
 * old one. At the very beginning there is nothing to keep it there, so an empty block comes before and the words keep
 * theirs. Null where the selection is in no block.
 */
export function splitBlock(state: EditorState, newId: string): Transaction | null {
  const tr = state.tr;
  if (!tr.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth !== 1) return null;
  const block = blocksOfDoc(tr.doc)[$from.index(0)];
  if (block === undefined) return null;
  const atEnd = $from.parentOffset === $from.parent.content.size;
  const isBefore = $from.parentOffset === 0 && !atEnd;
  const kind = isBefore ? block.kind : (NEXT_KIND[block.kind] ?? block.kind);
  const attrs = {
    id: newId,
    kind,
    level: kind === block.kind ? block.level : 0,
    group: null,
    party: null,
    basis: null,
  };
  if (isBefore) return tr.insert(block.pos, $from.parent.type.create(attrs)).scrollIntoView();
  tr.split($from.pos, 1, [{ type: $from.parent.type, attrs }]);
  return tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + 2))).scrollIntoView();
}
