import type * as Y from "yjs";
import { type Block, type Mark, wordsOf } from "#domain/document/block.ts";
import { locateQuote } from "#domain/quotes/locateQuote.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";
import { blockElements, findBlockElement, updateBlockElement } from "./blockElements.ts";
import { readFragment } from "./readBlocks.ts";
import { rootOf } from "./roots.ts";
import { remarkWords } from "./wordRuns.ts";

export type ThreadPlace = {
  readonly threadId: string;
  readonly language: string;
  readonly blockId: string;
  readonly selector: QuoteSelector;
};

/**
 * Marks a thread on the words its selector describes, wherever they stand in the block now.
 *
 * @returns false, having changed nothing, where the block or the words are gone: the thread is an orphan
 */
export function setThreadMark(doc: Y.Doc, languages: readonly string[], place: ThreadPlace): boolean {
  const root = rootOf(doc, languages, place.language);
  const element = findBlockElement(root, place.blockId);
  const block = readFragment(root).find(({ id }) => id === place.blockId);
  if (!element || !block) return false;
  const found = locateQuote(place.selector, wordsOf(block));
  if (!found) return false;
  const thread: Mark = { type: "comment", threadId: place.threadId };
  updateBlockElement(element, {
    ...block,
    content: remarkWords(block.content, (marks, at) =>
      at >= found.start && at < found.end ? [...marks, thread] : marks,
    ),
  });
  return true;
}

/** Takes a thread's mark off every word in every language. */
export function clearThreadMark(doc: Y.Doc, languages: readonly string[], threadId: string): void {
  const isOther = (mark: Mark) => mark.type !== "comment" || mark.threadId !== threadId;
  for (const language of languages) {
    const root = rootOf(doc, languages, language);
    const blocks = readFragment(root);
    for (const [index, element] of blockElements(root).entries()) {
      const block = blocks[index];
      if (block && carries(block, isOther))
        updateBlockElement(element, {
          ...block,
          content: remarkWords(block.content, (marks) => marks.filter(isOther)),
        });
    }
  }
}

const carries = (block: Block, isOther: (mark: Mark) => boolean): boolean =>
  block.content.some(({ marks }) => !marks.every(isOther));
