import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";

export type ShownNote = {
  readonly pos: number;
  readonly left: number;
  readonly top: number;
  /** Whether the caret stands on it; else the pointer does. */
  readonly isSelected: boolean;
};

/** Long enough to move the pointer from a note over the gap into its card. */
const LEAVE_DELAY_MS = 300;

/**
 * Tells which note of the page is pointed at or stepped on, and gives the focus to what `target` finds when Enter is
 * pressed on one.
 *
 * @returns `hold` while the pointer is over what is shown, `release` when it leaves that, `stop` when nothing is shown any more
 */
export function followNotes(
  editor: Editor,
  show: (shown: ShownNote | null) => void,
  target: () => HTMLElement | null,
): { readonly hold: () => void; readonly release: () => void; readonly stop: () => void } {
  const { dom } = editor.view;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hold = () => clearTimeout(leaving);
  const release = () => {
    hold();
    leaving = setTimeout(() => {
      if (!isFocusWithin(target())) show(selectedNote(editor));
    }, LEAVE_DELAY_MS);
  };
  const over = (event: Event) => {
    const mark = event.target instanceof Element ? event.target.closest(".note-mark") : null;
    if (mark === null) return release();
    hold();
    show(placeOf(editor, mark, false));
  };
  const selected = () => {
    hold();
    show(selectedNote(editor));
  };
  const intoCard = (event: KeyboardEvent) => {
    const link = event.key === "Enter" && !event.isComposing && selectedNote(editor) !== null ? target() : null;
    if (link === null) return;
    // The text's own Enter would put a new clause in the note's place.
    event.preventDefault();
    event.stopImmediatePropagation();
    link.focus();
  };
  dom.addEventListener("mouseover", over);
  dom.addEventListener("mouseleave", release);
  dom.addEventListener("keydown", intoCard, { capture: true });
  editor.on("selectionUpdate", selected);
  const stop = () => {
    hold();
    dom.removeEventListener("mouseover", over);
    dom.removeEventListener("mouseleave", release);
    dom.removeEventListener("keydown", intoCard, { capture: true });
    editor.off("selectionUpdate", selected);
  };
  return { hold, release, stop };
}

const isFocusWithin = (element: HTMLElement | null): boolean =>
  element !== null && element === element.ownerDocument.activeElement;

function placeOf(editor: Editor, mark: Element, isSelected: boolean): ShownNote | null {
  const { dom } = editor.view;
  const page = dom.closest(".resolution-page")?.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  if (page === undefined) return null;
  const pos = editor.view.posAtDOM(mark, 0);
  return { pos, left: box.left - page.left, top: box.bottom - page.top + 6, isSelected };
}

function selectedNote(editor: Editor): ShownNote | null {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection)) return null;
  const mark = editor.view.nodeDOM(selection.from);
  return mark instanceof Element && mark.classList.contains("note-mark") ? placeOf(editor, mark, true) : null;
}
