import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type Block, wordsOf } from "#domain/document/block.ts";
import { blocksFromDocJson, docJsonFromBlocks } from "#domain/document/docJson.ts";
import { documentSchema } from "#domain/document/schema.ts";
import { blocksOfDoc } from "../blocksOfDoc.ts";

/** A state of the blocks, with the caret `offset` into the block `id` (and the selection up to `to`, if given). */
export function stateOf(blocks: readonly Block[], [id, offset]: [string, number], to?: [string, number]): EditorState {
  const doc = documentSchema.nodeFromJSON(docJsonFromBlocks(blocks));
  const at = ([block, within]: [string, number]) =>
    (blocksOfDoc(doc).find((b) => b.id === block)?.pos ?? 0) + 1 + within;
  return EditorState.create({ doc, selection: TextSelection.create(doc, at([id, offset]), at(to ?? [id, offset])) });
}

export const blocksAfter = (tr: Transaction | null): Block[] =>
  tr === null ? [] : blocksFromDocJson(tr.doc.toJSON()).blocks;

/** "a1 Condemns." for a clause with the id a on level 1. */
export const outlineAfter = (tr: Transaction | null): string[] =>
  blocksAfter(tr).map((block) => `${block.id}${block.level} ${wordsOf(block)}`);

/** The id of the block with the caret, and how far into it the caret stands. */
export function caretAfter(tr: Transaction | null): [string, number] | null {
  if (tr === null) return null;
  const { $head } = tr.selection;
  return [String($head.parent.attrs["id"]), $head.parentOffset];
}
