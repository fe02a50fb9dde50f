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
 * Tells which note of the page is pointed at or stepped on, and gives the focus to the link of its card when Enter is
 * pressed on one. A note stays shown while the pointer or the focus is in its card.
 *
 * @param card what is shown of a note, in the page beside the text
 * @returns `leave` for when the focus leaves the card, `stop` for when nothing is shown any more
 */
export function followNotes(
  editor: Editor,
  show: (shown: ShownNote | null) => void,
  card: () => HTMLElement | null,
): { readonly leave: () => void; readonly stop: () => void } {
  const { dom } = editor.view;
  const page: Element = pageOf(editor) ?? dom;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hold = () => clearTimeout(leaving);
  const leave = () => {
    hold();
    leaving = setTimeout(() => {
      if (card()?.contains(document.activeElement) !== true) show(selectedNote(editor));
    }, LEAVE_DELAY_MS);
  };
  const over = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    if (card()?.contains(target) === true) return hold();
    const mark = target.closest(".note-mark");
    if (mark === null) return leave();
    hold();
    show(placeOf(editor, mark, false));
  };
  const selected = () => {
    hold();
    show(selectedNote(editor));
  };
  const intoCard = (event: KeyboardEvent) => {
    const isAsked = event.key === "Enter" && !event.isComposing && selectedNote(editor) !== null;
    const link = isAsked ? card()?.querySelector("a") : null;
    if (!link) return;
    // The text's own Enter would put a new clause in the note's place.
    event.preventDefault();
    event.stopImmediatePropagation();
    link.focus();
  };
  page.addEventListener("mouseover", over);
  page.addEventListener("mouseleave", leave);
  dom.addEventListener("keydown", intoCard, { capture: true });
  editor.on("selectionUpdate", selected);
  const stop = () => {
    hold();
    page.removeEventListener("mouseover", over);
    page.removeEventListener("mouseleave", leave);
    dom.removeEventListener("keydown", intoCard, { capture: true });
    editor.off("selectionUpdate", selected);
  };
  return { leave, stop };
}

const pageOf = ({ view }: Editor): Element | null => view.dom.closest(".resolution-page");

function placeOf(editor: Editor, mark: Element, isSelected: boolean): ShownNote | null {
  const page = pageOf(editor)?.getBoundingClientRect();
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
