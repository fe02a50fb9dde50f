import { runsText } from "./printable.ts";
import type { Run } from "./runs.ts";

/** Where a thread's comments stand in the words of its block. */
export type CommentPlace = { readonly start: number; readonly end: number; readonly ids: readonly number[] };

/** The words that are the text's, without what the page adds. */
export const ownWords = (runs: readonly Run[]): string => runsText(runs.filter(isOwnText));

const isOwnText = (run: Run): run is Extract<Run, { readonly type: "text" }> =>
  run.type === "text" && run.at !== undefined;

export type CommentEdge = { readonly type: "opens" | "closes"; readonly ids: readonly number[] };

/** The runs with the edges of comments between them, text cut where one begins or ends. */
export function withEdges(runs: readonly Run[], places: readonly CommentPlace[]): (Run | CommentEdge)[] {
  const out: (Run | CommentEdge)[] = [];
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
