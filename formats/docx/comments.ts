import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions } from "docx";
import { ownWords, type CommentEdge, type CommentPlace } from "../commentEdges.ts";
import type { PlacedThread } from "../placedThreads.ts";
import type { Printable } from "../printable.ts";
import { wordInstant } from "./wordInstant.ts";

export type PageComments = {
  readonly comments: readonly ICommentOptions[];
  readonly places: ReadonlyMap<string, readonly CommentPlace[]>;
};

/**
 * A page's threads as Word's comments, numbered from `firstId`: answers joined to what they answer, settled threads as
 * resolved. One whose words are gone stands on its whole clause, or on the first where the clause is gone too, and quotes them.
 */
export function pageComments(page: Printable, firstId: number): PageComments {
  const blocks = [...page.titleBlocks, ...page.parts.flatMap((part) => part.blocks)];
  const lengths = new Map(blocks.toReversed().map((block) => [block.id, ownWords(block.runs).length]));
  const first = blocks[0]?.id;
  const comments: ICommentOptions[] = [];
  const places = new Map<string, CommentPlace[]>();
  for (const thread of page.threads) {
    const blockId = lengths.has(thread.blockId) ? thread.blockId : first;
    if (blockId === undefined || thread.comments.length === 0) continue;
    const ids = thread.comments.map((_, index) => firstId + comments.length + index);
    comments.push(...commentsOf(thread, ids));
    const whole = { start: 0, end: lengths.get(blockId) ?? 0 };
    const place = blockId === thread.blockId ? (thread.place ?? whole) : whole;
    places.set(blockId, [...(places.get(blockId) ?? []), { ...place, ids }]);
  }
  return { comments, places };
}

function commentsOf(thread: PlacedThread, ids: readonly number[]): ICommentOptions[] {
  const [root] = ids;
  const quoted = thread.place === null && thread.quote !== "" ? [`“${thread.quote}”`] : [];
  return thread.comments.map(({ author, at, body }, index) => ({
    id: ids[index] ?? 0,
    author,
    initials: author.slice(0, 1),
    date: new Date(wordInstant(at)),
    children: [...(index === 0 ? quoted : []), body].map((text) => new Paragraph({ children: [new TextRun(text)] })),
    resolved: thread.resolved,
    ...(index === 0 || root === undefined ? {} : { parentId: root }),
  }));
}

export const edgeChildren = ({ type, ids }: CommentEdge) =>
  type === "opens"
    ? ids.map((id) => new CommentRangeStart(id))
    : ids.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ style: "CommentReference", children: [new CommentReference(id)] }),
      ]);
