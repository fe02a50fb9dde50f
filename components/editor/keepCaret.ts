import { Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import { attrsOfBlock } from "./blocksOfDoc.ts";

/**
 * Keeps the caret between the letters it stands between while a rival writes in the same clause. The binding takes a caret
 * whose paragraph has changed for lost, finds the paragraph again by its id and puts the caret back at its old offset: what
 * two people type into one clause would mix. It is right only where a move has made the paragraph anew, so its guess stands
 * where Yjs itself cannot say where the caret is in the same clause.
 */
export const KeepCaret = Extension.create({
  name: "keepCaret",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) => {
        const remote = transactions.find(isChangeOrigin);
        return remote === undefined ? null : caretKept(remote, before, after);
      },
    }),
  ],
});

function caretKept(remote: Transaction, before: EditorState, after: EditorState): Transaction | null {
  const binding: ProsemirrorBinding | null = ySyncPluginKey.getState(after)?.binding ?? null;
  const { selection } = before;
  const remembered = binding?.beforeTransactionSelection;
  if (binding === null || !remembered || !(selection instanceof TextSelection)) return null;
  const resolved = (position: typeof remembered.anchor) =>
    relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping);
  const [anchor, head] = [resolved(remembered.anchor), resolved(remembered.head)];
  if (anchor === null || head === null) return null;
  const stays = (old: number, now: number) => {
    const block = blockIdAt(before.doc, old);
    return block !== null && block === blockIdAt(after.doc, now);
  };
  if (!stays(selection.anchor, anchor) || !stays(selection.head, head)) return null;
  if (after.selection.anchor === anchor && after.selection.head === head) return null;
  return after.tr
    .setSelection(TextSelection.create(after.doc, anchor, head))
    .setMeta(ySyncPluginKey, remote.getMeta(ySyncPluginKey));
}

function blockIdAt(doc: Node, pos: number): string | null {
  if (pos > doc.content.size) return null;
  const { parent, depth } = doc.resolve(pos);
  return depth === 1 ? attrsOfBlock(parent).id : null;
}
