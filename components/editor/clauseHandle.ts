import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { attrsOfBlock, blocksOfDoc } from "./blocksOfDoc.ts";
import { moveUnitTo } from "./commands/moveUnit.ts";

type Options = { readonly label: string };

const DRAGGED_TYPE = "application/x-clause";

/** A handle in the margin by which a clause is dragged to another place. Alt with an arrow does the same by key. */
export const ClauseHandle = Extension.create<Options>({
  name: "clauseHandle",
  addOptions: () => ({ label: "" }),
  addProseMirrorPlugins() {
    let handle: Handle | null = null;
    return [
      new Plugin({
        view: (view) => {
          handle = new Handle(view, this.options.label, () => this.editor.isEditable);
          return handle;
        },
        props: {
          handleDOMEvents: {
            mousemove: (_view, event) => handle?.follow(event),
            dragover: (_view, event) => handle?.dragOver(event) ?? false,
            drop: (_view, event) => handle?.drop(event) ?? false,
            scroll: () => handle?.hide(),
          },
        },
      }),
    ];
  },
});

class Handle {
  // Firefox drags no button; and whoever cannot drag has the keys and the menu.
  private readonly grip = document.createElement("div");
  private readonly line = document.createElement("div");
  private readonly view: EditorView;
  private readonly isEditable: () => boolean;
  private blockId: string | null = null;
  private isDragging = false;

  constructor(view: EditorView, label: string, isEditable: () => boolean) {
    this.view = view;
    this.isEditable = isEditable;
    this.grip.className = "clause-handle";
    this.grip.draggable = true;
    this.grip.hidden = true;
    this.grip.title = label;
    this.grip.setAttribute("aria-hidden", "true");
    this.line.className = "drop-line";
    this.line.hidden = true;
    this.grip.addEventListener("dragstart", this.dragStart);
    this.grip.addEventListener("dragend", this.dragEnd);
    this.grip.addEventListener("click", this.select);
    view.dom.parentElement?.append(this.grip, this.line);
  }

  destroy(): void {
    this.grip.remove();
    this.line.remove();
  }

  follow(event: MouseEvent): void {
    // With a button down the handle may be about to be dragged: it must stay where it was taken hold of.
    if (this.isDragging || event.buttons !== 0) return;
    const index = this.isEditable() ? this.indexAt(event.clientY) : null;
    const paragraph = index === null ? null : this.paragraphAt(index);
    this.grip.hidden = paragraph === null;
    if (paragraph === null || index === null) return;
    this.blockId = attrsOfBlock(this.view.state.doc.child(index)).id;
    this.grip.style.top = `${this.topOf(paragraph)}px`;
  }

  hide(): void {
    this.grip.hidden = true;
  }

  dragOver(event: DragEvent): boolean {
    if (!this.isDragging) return false;
    event.preventDefault();
    const before = this.placeAt(event.clientY);
    const paragraph = this.paragraphAt(Math.min(before, this.view.state.doc.childCount - 1));
    this.line.hidden = paragraph === null;
    if (paragraph === null) return true;
    const isEnd = before === this.view.state.doc.childCount;
    this.line.style.top = `${this.topOf(paragraph) + (isEnd ? paragraph.offsetHeight : 0) - 6}px`;
    return true;
  }

  drop(event: DragEvent): boolean {
    if (!this.isDragging || this.blockId === null) return false;
    event.preventDefault();
    const tr = moveUnitTo(this.view.state, this.blockId, this.placeAt(event.clientY));
    if (tr !== null) this.view.dispatch(tr);
    this.dragEnd();
    return true;
  }

  private readonly dragStart = (event: DragEvent): void => {
    if (this.blockId === null || event.dataTransfer === null) return;
    this.isDragging = true;
    event.dataTransfer.setData(DRAGGED_TYPE, this.blockId);
    event.dataTransfer.effectAllowed = "move";
    const paragraph = this.paragraphOf(this.blockId);
    if (paragraph !== null) event.dataTransfer.setDragImage(paragraph, 0, 0);
  };

  private readonly dragEnd = (): void => {
    this.isDragging = false;
    this.line.hidden = true;
    this.grip.hidden = true;
  };

  private readonly select = (): void => {
    const block = blocksOfDoc(this.view.state.doc).find(({ id }) => id === this.blockId);
    if (block === undefined) return;
    const { tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(block.pos + 1))));
    this.view.focus();
  };

  private placeAt(clientY: number): number {
    const index = this.indexAt(clientY);
    if (index === null) return this.view.state.doc.childCount;
    const box = this.paragraphAt(index)?.getBoundingClientRect();
    return box !== undefined && clientY > box.top + box.height / 2 ? index + 1 : index;
  }

  private indexAt(clientY: number): number | null {
    const { left, width } = this.view.dom.getBoundingClientRect();
    const found = this.view.posAtCoords({ left: left + width / 2, top: clientY });
    if (found === null || this.view.state.doc.childCount === 0) return null;
    return Math.min(this.view.state.doc.resolve(found.pos).index(0), this.view.state.doc.childCount - 1);
  }

  private paragraphOf(id: string): HTMLElement | null {
    const block = blocksOfDoc(this.view.state.doc).find((one) => one.id === id);
    return block === undefined ? null : this.paragraphAt(block.index);
  }

  private paragraphAt(index: number): HTMLElement | null {
    const block = blocksOfDoc(this.view.state.doc)[index];
    const dom = block === undefined ? null : this.view.nodeDOM(block.pos);
    return dom instanceof HTMLElement ? dom : null;
  }

  private topOf(paragraph: HTMLElement): number {
    const parent = this.view.dom.parentElement;
    return parent === null ? 0 : paragraph.getBoundingClientRect().top - parent.getBoundingClientRect().top;
  }
}
