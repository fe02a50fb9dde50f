import type { Node } from "@tiptap/pm/model";
import type { Block } from "#domain/document/block.ts";
import { blocksFromDocJson } from "#domain/document/docJson.ts";

export type PlacedBlock = Omit<Block, "content"> & {
  /** Index among the document's children. */
  readonly index: number;
  /** Where the block begins, and its size, in ProseMirror's counting. */
  readonly pos: number;
  readonly size: number;
};

const ATTRS_READ = new WeakMap<Node["attrs"], Omit<Block, "content">>();

/** Every block's attributes with its place, odd values brought in order as every other reader of the document does. */
export function blocksOfDoc(doc: Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.forEach((node, pos, index) => {
    blocks.push({ ...attrsOfBlock(node), index, pos, size: node.nodeSize });
  });
  return blocks;
}

/** The whole block: what hashes and comparisons of wording read. */
export function blockOfNode(node: Node): Block {
  const [block] = blocksFromDocJson({ content: [node.toJSON()] }).blocks;
  if (block === undefined) throw new TypeError(`A ${node.type.name} is no block`);
  return block;
}

/** A block's attributes, odd values brought in order. Kept, since every key pressed asks for all of them again. */
export function attrsOfBlock(node: Node): Omit<Block, "content"> {
  const known = ATTRS_READ.get(node.attrs);
  if (known !== undefined) return known;
  const { content: _content, ...attrs } = blockOfNode(node.copy());
  ATTRS_READ.set(node.attrs, attrs);
  return attrs;
}
