import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";

/**
 * Backspace at the beginning of a block: it goes on in the block before, which survives. An empty block of the same kind
 * has nothing to survive for: it goes, and the words keep their id. Null where there is nothing to join.
 */
export function joinBackward(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || $from.index(0) === 0) return null;
  return join(state, $from.before());
}

/** Delete at the end of a block: the next one goes on in it, by the same rule. */
export function joinForward(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset < $from.parent.content.size) return null;
  return $from.index(0) === state.doc.childCount - 1 ? null : join(state, $from.after());
}

function join({ tr, doc }: EditorState, boundary: number): Transaction | null {
  const { nodeBefore, nodeAfter } = doc.resolve(boundary);
  if (nodeBefore === null || nodeAfter === null) return null;
  if (nodeBefore.content.size === 0 && nodeBefore.attrs["kind"] === nodeAfter.attrs["kind"]) {
    tr.delete(boundary - nodeBefore.nodeSize, boundary);
    return tr.setSelection(TextSelection.create(tr.doc, boundary - nodeBefore.nodeSize + 1)).scrollIntoView();
  }
  return tr.join(boundary).scrollIntoView();
}
