import type { Editor } from "@tiptap/core";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import { citationStyleOf } from "#domain/citation/citationStyleOf.ts";
import { inQuotationMarks, quotationMarks } from "#domain/citation/quotationMarks.ts";
import type { CiteKind } from "#domain/document/schema.ts";
import type { AttributionWording } from "#domain/evidence/attributionWording.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";
import { attrsOfBlock, blocksOfDoc } from "./blocksOfDoc.ts";
import { insertAtom, insertQuotation } from "./commands/inlineCommands.ts";
import { insertWording } from "./commands/insertWording.ts";
import { describeWords } from "./wordPositions.ts";

/** Where the caret is, and what is selected, in terms that outlive the next key pressed. */
export type EditorSelection = {
  readonly blockId: string;
  readonly language: string;
  /** The selected words within the block (a selection over several is cut to the first); null for a bare caret. */
  readonly selector: QuoteSelector | null;
};

/** What the panels beside the page may ask of the editor. */
export type EditorHandle = {
  readonly language: string;
  readonly selection: () => EditorSelection | null;
  /** Puts a numbered note behind the selection. False where it cannot: no caret yet, or nothing may be written. */
  readonly insertCite: (cite: { readonly evidenceId: string; readonly kind: CiteKind }) => boolean;
  /** Replaces the selection by a statement's words in the house's quotation marks, with their note. */
  readonly insertQuotation: (words: string, evidenceId: string) => boolean;
  /** Puts wording into a clause as ordinary words: at the caret where it stands in it, else where it goes by itself. */
  readonly insertWording: (blockId: string, wording: AttributionWording) => boolean;
  readonly scrollToBlock: (blockId: string) => void;
  /** Draws one thread's words stronger than the others', and brings them into view; null for none. */
  readonly highlightThread: (threadId: string | null) => void;
  readonly focus: () => void;
};

/** Editors in which somebody has put the caret: before that it stands where nobody chose. */
const placedCarets = new WeakSet<object>();

export const caretPlaced = (editor: Pick<Editor, "state">): void => {
  placedCarets.add(editor);
};

type Highlight = (threadId: string | null) => void;
type Look = { readonly language: string; readonly style: ChamberStyle };

export function editorHandle(editor: Editor, { language, style }: Look, highlight: Highlight): EditorHandle {
  const insert = (tr: Transaction | null): boolean => {
    if (tr === null || !editor.isEditable || !placedCarets.has(editor)) return false;
    editor.view.dispatch(tr);
    editor.view.focus();
    return true;
  };
  return {
    language,
    selection: () => selectionOf(editor, language),
    insertCite: (cite) => insert(insertAtom(editor.state, { type: "cite", ...cite })),
    insertQuotation: (words, evidenceId) => {
      const marks = quotationMarks(citationStyleOf(style), language);
      return insert(insertQuotation(editor.state, { words: inQuotationMarks(words, marks), evidenceId }));
    },
    insertWording: (blockId, wording) => {
      const tr = insertWording(editor.state, blockId, wording, placedCarets.has(editor));
      caretPlaced(editor);
      return insert(tr);
    },
    scrollToBlock: (blockId) => showBlock(editor, blockId),
    highlightThread: (threadId) => {
      highlight(threadId);
      if (threadId === null) return;
      const words = editor.view.dom.querySelector(`[data-shown-thread="${CSS.escape(threadId)}"]`);
      words?.scrollIntoView({ block: "center", behavior: "smooth" });
    },
    focus: () => editor.view.focus(),
  };
}

/** What of the block is selected; null while the caret is in no block that has an id. */
export function selectionOf(editor: Pick<Editor, "state">, language: string): EditorSelection | null {
  const { $from, $to, from, to } = editor.state.selection;
  // Words are selected by somebody; a lone caret may stand where nobody chose.
  if ($from.depth !== 1 || (from === to && !placedCarets.has(editor))) return null;
  const block = $from.parent;
  const { id } = attrsOfBlock(block);
  if (id === "") return null;
  const start = $from.parentOffset;
  const end = $from.sameParent($to) ? $to.parentOffset : block.content.size;
  const selector = from === to ? null : describeWords(block, start, end);
  return { blockId: id, language, selector: selector?.exact === "" ? null : selector };
}

/** Brings the block into view and puts the caret at its beginning, so that keys go on from there where there are keys. */
function showBlock(editor: Editor, blockId: string): void {
  const block = blocksOfDoc(editor.state.doc).find(({ id }) => id === blockId);
  if (block === undefined) {
    const missing = editor.view.dom.querySelector(`[data-missing-block="${CSS.escape(blockId)}"]`);
    missing?.scrollIntoView({ block: "center", behavior: "smooth" });
    return;
  }
  const { tr } = editor.state;
  caretPlaced(editor);
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(block.pos + 1))));
  // A phone would open its keyboard over what was to be read.
  if (window.matchMedia("(pointer: fine)").matches) editor.view.focus();
  const dom = editor.view.nodeDOM(block.pos);
  if (dom instanceof Element) dom.scrollIntoView({ block: "center", behavior: "smooth" });
}
