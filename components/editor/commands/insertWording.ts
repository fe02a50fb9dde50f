import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { AttributionWording } from "#domain/evidence/attributionWording.ts";
import { placeAttribution } from "#domain/evidence/placeAttribution.ts";
import { blocksOfDoc } from "../blocksOfDoc.ts";
import { contentOffset, wordOffset, wordsOfNode } from "../wordPositions.ts";

/**
 * Puts wording into a clause as plain words, as if they were typed: at the caret where it stands in the clause, else where
 * the wording goes by itself. Null where there is no such clause.
 *
 * @param usesCaret whether somebody has put the caret where it is
 */
export function insertWording(
  state: EditorState,
  blockId: string,
  wording: AttributionWording,
  usesCaret: boolean,
): Transaction | null {
  const block = blocksOfDoc(state.doc).find(({ id }) => id === blockId);
  if (block === undefined) return null;
  const node = state.doc.child(block.index);
  const { $from } = state.selection;
  const isInBlock = usesCaret && $from.depth === 1 && $from.before() === block.pos;
  const caret = isInBlock ? wordOffset(node, $from.parentOffset) : null;
  const { offset, words } = placeAttribution(wording, wordsOfNode(node), caret);
  // Behind a note that stands there: it is for the words before it.
  const at = block.pos + 1 + contentOffset(node, offset, "after");
  const tr = state.tr.insert(at, state.schema.text(words));
  return tr.setSelection(TextSelection.create(tr.doc, at + words.length)).scrollIntoView();
}
