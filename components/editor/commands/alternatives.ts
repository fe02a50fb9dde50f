import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { blocksOfDoc } from "../blocksOfDoc.ts";
import { unitAt } from "./clauseUnit.ts";
import { selectedBlocks } from "./selectedBlocks.ts";

type NewIds = { readonly block: string; readonly group: string };

/**
 * A wording that the party proposes beside the selected clause: both stand in one group and share a label. It begins as
 * a copy, since alternatives mostly differ in a few words.
 */
export function addAlternative(state: EditorState, party: string, ids: NewIds): Transaction | null {
  const selected = selectedBlocks(state);
  const block = selected?.blocks[selected.first];
  if (selected === null || block === undefined) return null;
  const group = block.group ?? ids.group;
  const node = state.doc.child(block.index);
  const tr = state.tr;
  if (block.group === null) tr.setNodeAttribute(block.pos, "group", group);
  const { end } = unitAt(selected.blocks, selected.first);
  const at = selected.blocks[end]?.pos ?? state.doc.content.size;
  const attrs = { ...node.attrs, id: ids.block, group, party, basis: null };
  tr.insert(at, node.type.create(attrs, withoutComments(node.content)));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView();
}

/** Says whose wording the selected alternative is. */
export function nameAlternative(state: EditorState, party: string): Transaction | null {
  const selected = selectedBlocks(state);
  const block = selected?.blocks[selected.first];
  if (block === undefined || block.group === null || block.party === party) return null;
  return state.tr.setNodeAttribute(block.pos, "party", party);
}

/** The selected alternative becomes the wording; the others of its group go, with all that stands under them. */
export function settleAlternative(state: EditorState): Transaction | null {
  const selected = selectedBlocks(state);
  const kept = selected?.blocks[selected.first];
  if (selected === null || kept === undefined || kept.group === null) return null;
  const tr = state.tr;
  for (const other of selected.blocks.filter(({ group, id }) => group === kept.group && id !== kept.id).toReversed()) {
    const { end } = unitAt(selected.blocks, other.index);
    tr.delete(other.pos, selected.blocks[end]?.pos ?? state.doc.content.size);
  }
  const place = blocksOfDoc(tr.doc).find(({ id }) => id === kept.id);
  if (place !== undefined) tr.setNodeAttribute(place.pos, "group", null).setNodeAttribute(place.pos, "party", null);
  return tr;
}

/** A thread stands on the words it was started on, not on copies of them. */
function withoutComments(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(node.mark(node.marks.filter((mark) => mark.type.name !== "comment")));
  });
  return Fragment.fromArray(nodes);
}
