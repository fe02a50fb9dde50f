import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions } from "docx";
import type { PlacedThread } from "../placedThreads.ts";
import type { Printable } from "../printable.ts";
import { runsText } from "../printable.ts";
import type { Run } from "../runs.ts";
import { wordInstant } from "./wordInstant.ts";

/** Where a thread's comments stand in the words of its block. */
export type CommentPlace = { readonly start: number; readonly end: number; readonly ids: readonly number[] };

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

/** The words that are the text's, without what the page adds. */
const ownWords = (runs: readonly Run[]): string => runsText(runs.filter(isOwnText));

const isOwnText = (run: Run): run is Extract<Run, { readonly type: "text" }> =>
  run.type === "text" && run.at !== undefined;

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

type Edge = { readonly type: "opens" | "closes"; readonly ids: readonly number[] };

/** The runs with the edges of comments between them, text cut where one begins or ends. */
export function withEdges(runs: readonly Run[], places: readonly CommentPlace[]): (Run | Edge)[] {
  const out: (Run | Edge)[] = [];
  const opened = new Set<CommentPlace>();
  const closed = new Set<CommentPlace>();
  const edges = (offset: number, ending: boolean): void => {
    for (const place of places) {
      if (opened.has(place) && !closed.has(place) && (place.end <= offset || ending)) {
        out.push({ type: "closes", ids: place.ids });
        closed.add(place);
      }
    }
  };
  const open = (offset: number, ending = false): void => {
    for (const place of places) {
      if (opened.has(place) || (place.start > offset && !ending)) continue;
      out.push({ type: "opens", ids: place.ids });
      opened.add(place);
    }
  };
  let at = 0;
  for (const run of runs) {
    if (!isOwnText(run)) {
      out.push(run);
      continue;
    }
    for (let rest = run.text; rest !== "";) {
      open(at);
      const cuts = places.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > at && cut < at + rest.length);
      const length = cuts.length === 0 ? rest.length : Math.min(...cuts) - at;
      out.push({ ...run, text: rest.slice(0, length) });
      rest = rest.slice(length);
      at += length;
      edges(at, false);
    }
  }
  open(at, true);
  edges(at, true);
  return out;
}

export const edgeChildren = ({ type, ids }: Edge) =>
  type === "opens"
    ? ids.map((id) => new CommentRangeStart(id))
    : ids.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ style: "CommentReference", children: [new CommentReference(id)] }),
      ]);
