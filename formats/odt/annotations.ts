import { ownWords, type CommentPlace } from "../commentEdges.ts";
import type { PlacedThread } from "../placedThreads.ts";
import type { Printable } from "../printable.ts";
import { element, type XmlElement } from "../xml.ts";
import { odfInstant } from "./odfInstant.ts";
import { paragraph, words } from "./words.ts";

export type PageAnnotations = {
  readonly places: ReadonlyMap<string, readonly CommentPlace[]>;
  readonly of: (id: number) => { readonly opens: XmlElement; readonly closes: XmlElement } | null;
  readonly count: number;
};

/**
 * A page's threads as annotations, numbered from `firstId`; answers name what they answer. A thread whose words are gone
 * stands on its whole clause, or on the first where the clause is gone too, and quotes them.
 */
export function pageAnnotations(page: Printable, firstId: number): PageAnnotations {
  const blocks = [...page.titleBlocks, ...page.parts.flatMap((part) => part.blocks)];
  const lengths = new Map(blocks.toReversed().map((block) => [block.id, ownWords(block.runs).length]));
  const first = blocks[0]?.id;
  const annotations: { readonly opens: XmlElement; readonly closes: XmlElement }[] = [];
  const places = new Map<string, CommentPlace[]>();
  for (const thread of page.threads) {
    const stands = lengths.has(thread.blockId);
    const blockId = stands ? thread.blockId : first;
    if (blockId === undefined || thread.comments.length === 0) continue;
    const ids = thread.comments.map((_, index) => firstId + annotations.length + index);
    const whole = { start: 0, end: lengths.get(blockId) ?? 0 };
    places.set(blockId, [...(places.get(blockId) ?? []), { ...(stands ? (thread.place ?? whole) : whole), ids }]);
    annotations.push(...ids.map((id, index) => annotationOf(thread, index, id, ids[0] ?? id)));
  }
  return { places, of: (id) => annotations[id - firstId] ?? null, count: annotations.length };
}

const nameOf = (id: number): string => `whereas_comment_${id}`;

function annotationOf(thread: PlacedThread, index: number, id: number, root: number) {
  const { author = "", at = null, body = "" } = thread.comments[index] ?? {};
  const quoted = index === 0 && thread.place === null && thread.quote !== "" ? [`“${thread.quote}”`] : [];
  const opens = element(
    "office:annotation",
    {
      "office:name": nameOf(id),
      "loext:resolved": thread.resolved ? "true" : null,
      "loext:parent-name": index === 0 ? null : nameOf(root),
    },
    element("dc:creator", {}, author),
    element("dc:date", {}, odfInstant(at)),
    ...[...quoted, body].map((text) => paragraph("WhereasComment", ...words(text))),
  );
  return { opens, closes: element("office:annotation-end", { "office:name": nameOf(id) }) };
}
