import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isClause } from "#domain/document/nesting.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import { unitAt, unitsBetween } from "./clauseUnit.ts";
import { selectedBlocks } from "./selectedBlocks.ts";

/** Makes the selected blocks blocks of the kind. They keep their ids, so that what is bound to them stays. */
export function changeKind(state: EditorState, kind: BlockKind): Transaction | null {
  const selected = selectedBlocks(state);
  if (selected === null) return null;
  const tr = state.tr;
  for (const block of selected.blocks.slice(selected.first, selected.last + 1)) {
    if (block.kind === kind) continue;
    tr.setNodeAttribute(block.pos, "kind", kind);
    if (!isClause({ kind }) && kind !== "continuation" && block.level > 0) tr.setNodeAttribute(block.pos, "level", 0);
  }
  return tr.docChanged ? tr : null;
}

/** A new empty block after the selected one and all that stands under it, with the caret in it. */
export function insertBlock(state: EditorState, newId: string, kind?: BlockKind): Transaction {
  const selected = selectedBlocks(state);
  const tr = state.tr;
  const current = selected?.blocks[selected.last];
  const attrs = { id: newId, kind: kind ?? current?.kind ?? "operative", level: 0 };
  if (selected === null || current === undefined) tr.insert(0, state.schema.node("block", attrs));
  else {
    const { end } = unitAt(selected.blocks, selected.last);
    const at = selected.blocks[end]?.pos ?? state.doc.content.size;
    const level = attrs.kind === current.kind ? current.level : 0;
    tr.insert(at, state.schema.node("block", { ...attrs, level }));
    tr.setSelection(TextSelection.create(tr.doc, at + 1));
  }
  return tr.scrollIntoView();
}

/** Takes the selected blocks out, with all that stands under them. */
export function deleteUnits(state: EditorState): Transaction | null {
  const selected = selectedBlocks(state);
  if (selected === null) return null;
  const { blocks, first, last } = selected;
  const end = unitsBetween(blocks, first, last).at(-1)?.end ?? first + 1;
  const [from, to] = [blocks[first]?.pos ?? 0, blocks[end]?.pos ?? state.doc.content.size];
  return state.tr.delete(from, to).scrollIntoView();
}
