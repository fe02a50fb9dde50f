import type { Inline, Mark } from "#domain/document/block.ts";

export type TrackedChange = {
  /** Into the words of the old wording. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly author: string | null;
  readonly at: string | null;
};

export type OldWording = {
  readonly content: readonly Inline[];
  readonly changes: readonly TrackedChange[];
  /** Where a place of the given words is in the old wording. */
  readonly placeOf: (offset: number) => number;
};

/** The content before what is proposed in it, and what is proposed: a tracked change is never accepted silently (rule Q6). */
export function oldWording(content: readonly Inline[]): OldWording {
  const kept: Inline[] = [];
  const changes: TrackedChange[] = [];
  const removed: { readonly at: number; readonly length: number }[] = [];
  let given = 0;
  let old = 0;
  for (const piece of content) {
    const words = piece.type === "text" ? piece.text : "";
    const revisions = piece.marks.flatMap((mark) => (isRevision(mark) ? [mark] : []));
    const insertion = revisions.find(({ type }) => type === "insertion");
    const tracked = insertion ?? revisions[0];
    if (tracked !== undefined) {
      const said = piece.type === "note" ? piece.text : words;
      const [before, after] = insertion === undefined ? [said, ""] : ["", said];
      const end = insertion === undefined ? old + words.length : old;
      joined(changes, { start: old, end, before, after, author: tracked.author, at: tracked.at });
    }
    if (insertion === undefined) {
      kept.push({ ...piece, marks: piece.marks.filter((mark) => !isRevision(mark)) });
      old += words.length;
    } else removed.push({ at: given, length: words.length });
    given += words.length;
  }
  return { content: kept, changes, placeOf: (offset) => offset - removedBefore(removed, offset) };
}

type Revision = Extract<Mark, { readonly author: string | null }>;

const isRevision = (mark: Mark): mark is Revision => mark.type === "insertion" || mark.type === "deletion";

/** What is taken out and put in at one place is one change. */
function joined(changes: TrackedChange[], change: TrackedChange): void {
  const last = changes.at(-1);
  if (last === undefined || last.end !== change.start || last.author !== change.author) {
    changes.push(change);
    return;
  }
  const { before, after } = change;
  changes[changes.length - 1] = { ...last, end: change.end, before: last.before + before, after: last.after + after };
}

const removedBefore = (removed: readonly { readonly at: number; readonly length: number }[], offset: number): number =>
  removed.reduce((sum, { at, length }) => sum + Math.max(0, Math.min(length, offset - at)), 0);
