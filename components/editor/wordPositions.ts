import type { Node } from "@tiptap/pm/model";
import { describeRange, type QuoteSelector } from "#domain/quotes/selector.ts";

/** A block's words are its text alone; in ProseMirror's counting the atoms between them take a place too. */
export function wordsOfNode(block: Node): string {
  let words = "";
  block.forEach((node) => {
    words += node.text ?? "";
  });
  return words;
}

/** The offset among the block's words of a place in its content. */
export function wordOffset(block: Node, place: number): number {
  let words = 0;
  block.forEach((node, offset) => {
    if (node.isText && offset < place) words += Math.min(node.nodeSize, place - offset);
  });
  return words;
}

/** The place in the block's content of an offset among its words; where an atom stands just there, before or after it. */
export function contentOffset(block: Node, words: number, side: "before" | "after"): number {
  let seen = 0;
  let found: number | null = null;
  block.forEach((node, offset) => {
    if (!node.isText) return;
    const isHere = words < seen + node.nodeSize || (side === "before" && words === seen + node.nodeSize);
    if (found === null && isHere) found = offset + (words - seen);
    seen += node.nodeSize;
  });
  return found ?? block.content.size;
}

/** A stretch of the block's words as it can be found again later. Offsets are places in the block's content. */
export const describeWords = (block: Node, from: number, to: number): QuoteSelector =>
  describeRange(wordsOfNode(block), wordOffset(block, from), wordOffset(block, to));
