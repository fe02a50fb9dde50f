import { Fragment, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { CiteKind } from "#domain/document/schema.ts";

export type NewAtom =
  | { readonly type: "cite"; readonly evidenceId: string; readonly kind: CiteKind }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "crossReference"; readonly blockId: string }
  | { readonly type: "blank"; readonly hint: string };

/** Puts an atom behind the selection (a note belongs behind the words it is for). Null where the caret is in no block. */
export function insertAtom(state: EditorState, { type, ...attrs }: NewAtom): Transaction | null {
  const { $to } = state.selection;
  if ($to.depth !== 1) return null;
  const tr = state.tr.insert($to.pos, state.schema.node(type, attrs));
  return tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView();
}

/** Words of a statement as they are to stand in the text, in their quotation marks. */
type NewQuotation = { readonly words: string; readonly evidenceId: string };

/**
 * Replaces the selection by words that carry a mark saying where they are quoted from, with their note right behind them: a
 * quotation is never printed without its source. Typing goes on behind the note.
 */
export function insertQuotation(state: EditorState, { words, evidenceId }: NewQuotation): Transaction | null {
  const { $from, from } = state.selection;
  if ($from.depth !== 1 || words === "") return null;
  const { schema } = state;
  const quoted = schema.text(words, [schema.mark("quotation", { evidenceId })]);
  const note = schema.node("cite", { evidenceId, kind: "statement" });
  const tr = state.tr.deleteSelection();
  tr.replace(from, from, new Slice(Fragment.from([quoted, note]), 0, 0));
  return tr.setSelection(TextSelection.create(tr.doc, from + words.length + note.nodeSize)).scrollIntoView();
}
