import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Block } from "#domain/document/block.ts";
import { docJsonFromBlocks } from "#domain/document/docJson.ts";
import { documentSchema } from "#domain/document/schema.ts";

/** Blocks as Yjs elements, written exactly as an editor writes them, so that neither rewrites what the other wrote. */

/** The block elements of a root, in document order. */
export const blockElements = (root: Y.XmlFragment): Y.XmlElement[] =>
  root.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

/** The first element with this block id: where two carry one id, the earlier keeps it. */
export const findBlockElement = (root: Y.XmlFragment, blockId: string): Y.XmlElement | undefined =>
  blockElements(root).find((element) => element.getAttribute("id") === blockId);

/** Makes an element that is in the document already say what `block` says, touching only what differs. */
export function updateBlockElement(element: Y.XmlElement, block: Block): void {
  const doc = element.doc;
  if (!doc) throw new Error("The element is in no document.");
  updateYFragment(doc, element, nodeOf(block), { mapping: new Map(), isOMark: new Map() });
}

/** Inserts a block at a place among the root's children. */
export function insertBlockElement(root: Y.XmlFragment, index: number, block: Block): void {
  const element = new Y.XmlElement("block");
  root.insert(index, [element]);
  updateBlockElement(element, block);
}

function nodeOf(block: Block) {
  const [json] = docJsonFromBlocks([block]).content;
  return documentSchema.nodeFromJSON(json);
}
