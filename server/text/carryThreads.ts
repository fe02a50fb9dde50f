import { type Block, type Mark, wordsOf } from "#domain/document/block.ts";
import { withoutCommentMarks } from "#domain/document/content.ts";
import { alignWords } from "./alignWords.ts";
import { marksByUnit, remarkWords } from "./wordRuns.ts";

/** `target` with the threads of `current` on the words that live on in it; threads that `target` came with are dropped. */
export function carryThreads(current: Pick<Block, "content">, target: Block): Block {
  const places = alignWords(wordsOf(current), wordsOf(target));
  const threads = marksByUnit(current.content).map((marks) => marks.filter(isThread));
  const content = remarkWords(withoutCommentMarks(target.content), (marks, offset) => [
    ...marks,
    ...(threads[places[offset] ?? -1] ?? []),
  ]);
  return { ...target, content };
}

const isThread = (mark: Mark): boolean => mark.type === "comment";
