import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { attrsOfBlock, blocksOfDoc } from "./blocksOfDoc.ts";

/**
 * What is pasted are other blocks than those it was copied from: new ids, and no threads of words that are still there.
 */
export function renewed(slice: Slice, doc: Node, newId: () => string): Slice {
  const threads = threadsIn(doc);
  const renew = (node: Node): Node => {
    const marks = node.marks.filter((mark) => !(mark.type.name === "comment" && threads.has(mark.attrs["threadId"])));
    if (node.isText || node.isLeaf) return node.mark(marks);
    return node.type.create({ ...attrsOfBlock(node), id: newId(), basis: null }, mapped(node.content, renew));
  };
  return new Slice(mapped(slice.content, renew), slice.openStart, slice.openEnd);
}

/**
 * Gives new ids to blocks that these own transactions doubled or left without one; what others doubled is the server's to
 * mend, or every screen would mend it differently. The block that stands where the old one stood keeps the id. Null when
 * there is nothing to mend.
 */
export function mendOwnIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  newId: () => string,
): Transaction | null {
  const mapping = new Mapping(transactions.flatMap(({ mapping: { maps } }) => maps));
  const old = blocksOfDoc(before.doc);
  const keeperPos = new Map(old.map(({ id, pos }) => [id, mapping.map(pos)]));
  const blocks = blocksOfDoc(after.doc);
  const [countBefore, countAfter] = [countsOf(old), countsOf(blocks)];
  const isGrown = ({ id }: { id: string }) =>
    (countAfter.get(id) ?? 0) > Math.max(countBefore.get(id) ?? 0, id === "" ? 0 : 1);
  const kept = new Set<string>();
  const tr = after.tr;
  for (const block of blocks.toSorted((a, b) => distance(a, keeperPos) - distance(b, keeperPos)).filter(isGrown)) {
    if (block.id !== "" && !kept.has(block.id)) kept.add(block.id);
    else tr.setNodeAttribute(block.pos, "id", newId());
  }
  return tr.docChanged ? tr : null;
}

const distance = ({ id, pos }: { id: string; pos: number }, places: ReadonlyMap<string, number>): number =>
  Math.abs(pos - (places.get(id) ?? 0));

function countsOf(blocks: readonly { id: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of blocks) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function threadsIn(doc: Node): Set<unknown> {
  const threads = new Set<unknown>();
  doc.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === "comment") threads.add(mark.attrs["threadId"]);
  });
  return threads;
}

function mapped(content: Fragment, each: (node: Node) => Node): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => nodes.push(each(node)));
  return Fragment.fromArray(nodes);
}
