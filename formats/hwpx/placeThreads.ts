import { wordsOf, type Block } from "#domain/document/block.ts";
import type { ImportFinding, ImportedThread } from "../reading/imported.ts";
import type { Recognised } from "../reading/recogniseStructure.ts";
import type { ReadThread } from "./readRuns.ts";

/** Memos and tracked changes on the blocks where their words are now. */
export function placeThreads(
  threads: ReadonlyMap<string, ReadThread>,
  { anchors, blocks }: Recognised,
  language: string,
): { readonly threads: ImportedThread[]; readonly report: ImportFinding[] } {
  const placed: ImportedThread[] = [];
  const report: ImportFinding[] = [];
  for (const [key, thread] of threads) {
    const place = anchors.get(key) ?? fallbackPlace(blocks);
    if (place === null) continue;
    placed.push(threadOf(thread, place, language));
    if (thread.kind === "change") {
      const { before, after } = thread;
      report.push(finding("changeBecameThread", { before, after }, place.blockId));
    } else if (!anchors.has(key)) report.push(finding("commentOnClause", {}, place.blockId));
  }
  return { threads: placed, report };
}

/** Stood on what is no part of the text: the annex, a table of positions. */
function fallbackPlace(blocks: readonly Block[]): { blockId: string; start: number; end: number } | null {
  const [first] = blocks;
  return first === undefined ? null : { blockId: first.id, start: 0, end: wordsOf(first).length };
}

type Place = Pick<ImportedThread, "blockId" | "start" | "end">;

function threadOf(thread: ReadThread, place: Place, language: string): ImportedThread {
  if (thread.kind === "memo") return { ...place, language, origin: { kind: "comment" }, ...thread.memo };
  const { before, after, change } = thread;
  return {
    ...place,
    language,
    origin: { kind: "change", before, after },
    comments: [{ author: change.author, at: change.at, body: "" }],
    resolved: false,
  };
}

const finding = (
  code: ImportFinding["code"],
  params: ImportFinding["params"],
  blockId: string | null,
): ImportFinding => ({
  severity: "info",
  code,
  params,
  where: { blockId, place: null },
});
