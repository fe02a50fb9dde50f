import type { Editor } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";

/** Runs what a tool does, and gives the caret back to the text. */
export function runCommand(editor: Editor, make: (state: EditorState) => Transaction | null): void {
  const tr = make(editor.state);
  if (tr !== null) editor.view.dispatch(tr);
  editor.view.focus();
}
