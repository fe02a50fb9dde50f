import { ownWords, type CommentPlace } from "../commentEdges.ts";
import type { PlacedComment } from "../placedThreads.ts";
import type { Printable } from "../printable.ts";
import { blocksOf } from "./clauseBookmarks.ts";

/** A comment of a thread as office programs have them, numbered through the document. */
export type NumberedComment = PlacedComment & {
  readonly id: number;
  /** The comment that it answers; null for the one that begins its thread. */
  readonly answers: number | null;
  readonly resolved: boolean;
  /** What it was said of, where those words are gone from the text. */
  readonly quoted: string | null;
};

export type ThreadPlaces = {
  readonly comments: readonly NumberedComment[];
  /** Where they stand, by block id. */
  readonly places: ReadonlyMap<string, readonly CommentPlace[]>;
};

/**
 * A page's threads as comments, numbered from `firstId`. A thread whose words are gone stands on its whole clause, or on the
 * first block where the clause is gone too, and quotes them.
 */
export function threadPlaces(page: Printable, firstId: number): ThreadPlaces {
  const blocks = [...page.titleBlocks, ...blocksOf(page)];
  const lengths = new Map(blocks.toReversed().map((block) => [block.id, ownWords(block.runs).length]));
  const first = blocks[0]?.id;
  const comments: NumberedComment[] = [];
  const places = new Map<string, CommentPlace[]>();
  for (const { blockId, place, quote, resolved, comments: said } of page.threads) {
    const stands = lengths.has(blockId);
    const on = stands ? blockId : first;
    if (on === undefined || said.length === 0) continue;
    const root = firstId + comments.length;
    const numbered = said.map((comment, index): NumberedComment => ({
      ...comment,
      id: root + index,
      answers: index === 0 ? null : root,
      resolved,
      quoted: index === 0 && place === null && quote !== "" ? quote : null,
    }));
    const whole = { start: 0, end: lengths.get(on) ?? 0 };
    const here = { ...(stands && place !== null ? place : whole), ids: numbered.map(({ id }) => id) };
    places.set(on, [...(places.get(on) ?? []), here]);
    comments.push(...numbered);
  }
  return { comments, places };
}
