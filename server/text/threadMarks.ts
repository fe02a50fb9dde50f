import type * as Y from "yjs";
import { type Mark, wordsOf } from "#domain/document/block.ts";
import { locateQuote } from "#domain/quotes/locateQuote.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";
import { findBlockElement, updateBlockElement } from "./blockElements.ts";
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
