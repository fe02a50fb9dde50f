import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Block } from "#domain/document/block.ts";
import { wordsHash } from "#domain/document/hashes.ts";
import { blocksOfDoc } from "../blocksOfDoc.ts";

/** Set on the transactions that may change which blocks a translation has. */
export const TRANSLATION_STRUCTURE = "translationStructure";

/**
 * The block that translates the original with the id, with the caret in it: made if there is none yet, at the place that
 * the original's order gives it. Null when there is no such original.
 */
export function openTranslation(state: EditorState, originals: readonly Block[], id: string): Transaction | null {
  const original = originals.find((block) => block.id === id);
  if (original === undefined || id === "") return null;
  const own = blocksOfDoc(state.doc);
  const existing = own.find((block) => block.id === id);
  if (existing !== undefined) return caretIn(state.tr, existing.pos + existing.size - 1);
  const { kind, level, group, party } = original;
  const at = placeFor(own, originals, id);
  const attrs = { id, kind, level, group, party, basis: wordsHash(original) };
  const tr = state.tr.insert(at, state.schema.node("block", attrs)).setMeta(TRANSLATION_STRUCTURE, true);
  return caretIn(tr, at + 1);
}

/** A person says that the block's words match the original as it now is. */
export function confirmTranslation(state: EditorState, originals: readonly Block[], id: string): Transaction | null {
  const original = originals.find((block) => block.id === id);
  const own = blocksOfDoc(state.doc).find((block) => block.id === id);
  if (original === undefined || own === undefined) return null;
  return state.tr.setNodeAttribute(own.pos, "basis", wordsHash(original));
}

/** Takes out a translated block whose original is gone. */
export function deleteOrphan(state: EditorState, id: string): Transaction | null {
  const own = blocksOfDoc(state.doc).find((block) => block.id === id);
  return own === undefined ? null : state.tr.delete(own.pos, own.pos + own.size).setMeta(TRANSLATION_STRUCTURE, true);
}

/** Deletes the selected words block by block: the blocks themselves are the original's to join. */
export function clearAcrossBlocks(state: EditorState): Transaction | null {
  const { from, to, $from, $to } = state.selection;
  if ($from.depth === 1 && $from.sameParent($to)) return null;
  const tr = state.tr;
  for (const { pos, size } of blocksOfDoc(state.doc).toReversed()) {
    const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + size - 1)];
    if (start < end) tr.delete(start, end);
  }
  return caretIn(tr, from);
}

/** Enter and the arrows' way through a translation: the block after the one with the caret, in the original's order. */
export function nextOriginal({ selection: { $from } }: EditorState, originals: readonly Block[]): string | null {
  const at = originals.findIndex(({ id }) => id === $from.parent.attrs["id"]);
  return at < 0 ? null : (originals[at + 1]?.id ?? null);
}

/** Whether the change leaves a translation the blocks it has, in their order. */
export const keepsBlocks = (before: Node, after: Node): boolean =>
  before.childCount === after.childCount &&
  blocksOfDoc(before).every((block, index) => block.id === after.child(index).attrs["id"] || block.id === "");

/** Pasted blocks as one run of words: what goes into a translated block is its own. */
export function asOneBlock({ content }: Slice): Slice {
  let words = Fragment.empty;
  content.forEach((node, _offset, index) => {
    if (node.isInline) words = words.addToEnd(node);
    else {
      const space = index > 0 && node.content.size > 0 ? Fragment.from(node.type.schema.text(" ")) : Fragment.empty;
      words = words.append(space).append(node.content);
    }
  });
  return new Slice(words, 0, 0);
}

/** Behind the nearest original before it that has a translation, else at the beginning. */
function placeFor(own: ReturnType<typeof blocksOfDoc>, originals: readonly Block[], id: string): number {
  const before = originals
    .slice(
      0,
      originals.findIndex((block) => block.id === id),
    )
    .toReversed();
  for (const original of before) {
    const found = own.find((block) => block.id === original.id);
    if (found !== undefined) return found.pos + found.size;
  }
  return 0;
}

const caretIn = (tr: Transaction, pos: number): Transaction =>
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos))).scrollIntoView();
