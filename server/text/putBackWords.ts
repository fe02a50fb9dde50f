import type * as Y from "yjs";
import { type Inline, wordsOf } from "#domain/document/block.ts";
import { findBlockElement, updateBlockElement } from "./blockElements.ts";
import { readFragment } from "./readBlocks.ts";
import { insertAt } from "./wordRuns.ts";

/** Words that a rival's structural edit swallowed, with what stood around them in their block. */
export type SwallowedWords = {
  readonly blockId: string;
  readonly content: readonly Inline[];
  readonly before: string;
  readonly after: string;
};

/**
 * Puts words back into the block whose id lives on, where most of what stood around them stands now.
 *
 * @returns false, having changed nothing, where no block of the root has the id
 */
export function putBackWords(root: Y.XmlFragment, words: SwallowedWords): boolean {
  const element = findBlockElement(root, words.blockId);
  const block = readFragment(root).find(({ id }) => id === words.blockId);
  if (!element || !block) return false;
  const offset = bestOffset(wordsOf(block), words);
  updateBlockElement(element, { ...block, content: insertAt(block.content, offset, words.content) });
  return true;
}

/** The place with the longest agreement before and after it together; the later of equals, for typing goes forward. */
function bestOffset(text: string, { before, after }: SwallowedWords): number {
  let best = { offset: text.length, agreement: -1 };
  for (let offset = 0; offset <= text.length; offset++) {
    if (isInsidePair(text, offset)) continue;
    const agreement = agreementBefore(text, offset, before) + agreementAfter(text, offset, after);
    if (agreement >= best.agreement) best = { offset, agreement };
  }
  return best.offset;
}

function agreementBefore(text: string, offset: number, before: string): number {
  let length = 0;
  while (length < Math.min(offset, before.length) && text[offset - 1 - length] === before.at(-1 - length)) length++;
  return length;
}

function agreementAfter(text: string, offset: number, after: string): number {
  let length = 0;
  while (length < Math.min(text.length - offset, after.length) && text[offset + length] === after[length]) length++;
  return length;
}

const isInsidePair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
