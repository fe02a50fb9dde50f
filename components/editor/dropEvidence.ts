import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** What evidence carries while it is dragged from the panel into the text. */
export const EVIDENCE_DRAG_TYPE = "application/x-whereas-evidence";

/**
 * Evidence let go over a clause: the caret goes there, and `onDrop` is told what came. False for anything else that is
 * dropped.
 */
export function dropEvidence(view: EditorView, event: DragEvent, onDrop: (data: string) => void): boolean {
  const data = event.dataTransfer?.getData(EVIDENCE_DRAG_TYPE) ?? "";
  if (data === "") return false;
  event.preventDefault();
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place === null) return true;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
  view.focus();
  onDrop(data);
  return true;
}
