import type { ImportedThread } from "../imported.ts";
import type { Recognised } from "../recogniseStructure.ts";
import type { PreparedParagraph } from "./readParts.ts";
import { joinedChanges, type PlacedChange } from "./wordChanges.ts";
import type { WordComment } from "./wordComments.ts";

export type ReadThreads = {
  readonly threads: readonly ImportedThread[];
  /** Words of comments and changes whose place is not in the text. */
  readonly placeless: readonly string[];
};

/** Comments and tracked changes as threads, where the words that they stand on came to be. */
export function readThreads(
  ready: readonly PreparedParagraph[],
  comments: readonly WordComment[],
  { anchors }: Recognised,
  language: string,
): ReadThreads {
  const threads: ImportedThread[] = [];
  const placeless: string[] = [];
  for (const { id, comments: said, resolved } of comments) {
    const place = anchors.get(`comment:${id}`);
    const origin = { kind: "comment" } as const;
    if (place !== undefined) threads.push({ language, ...place, origin, comments: said, resolved });
    else placeless.push(...said.map(({ author, body }) => [author, body].filter(Boolean).join(": ")));
  }
  for (const change of ready.flatMap(changesOf)) {
    const place = placeOf(change, anchors);
    const { before, after, author, at } = change;
    if (place === null) {
      placeless.push([author, `${before} → ${after}`].filter(Boolean).join(": "));
      continue;
    }
    const origin = { kind: "change", before, after } as const;
    threads.push({ language, ...place, origin, comments: [{ author, at, body: "" }], resolved: false });
  }
  return { threads, placeless };
}

function changesOf({ raw, words }: PreparedParagraph): PlacedChange[] {
  const places = new Map(words.anchors.map(({ key, start, end }) => [key, { start, end }]));
  return joinedChanges(raw.changes, (key) => places.get(key));
}

/** From where its first part begins to where its last ends, in the clause that the paragraph came to be. */
function placeOf({ keys }: PlacedChange, anchors: Recognised["anchors"]) {
  const [first] = keys;
  const last = keys.at(-1);
  const start = first === undefined ? undefined : anchors.get(first);
  const end = last === undefined ? undefined : anchors.get(last);
  return start === undefined || end === undefined ? null : { ...start, end: end.end };
}
