import { randomUUID } from "node:crypto";
import type * as Y from "yjs";
import { mendDuplicateIds } from "#domain/document/duplicateIds.ts";
import { blockElements } from "./blockElements.ts";
import { rootOf } from "./roots.ts";

/**
 * Gives a new id to every block whose id an earlier block of its language has, or that has none: what concurrent edits can
 * bear and no client may mend, because two would mend it twice.
 *
 * @returns how many blocks got a new id
 */
export function mendDuplicates(doc: Y.Doc, languages: readonly string[]): number {
  let mended = 0;
  for (const language of languages) {
    const elements = blockElements(rootOf(doc, languages, language));
    const blocks = elements.map((element) => ({ id: idOf(element) }));
    for (const [index, { id }] of mendDuplicateIds(blocks, randomUUID).entries()) {
      if (id === blocks[index]?.id) continue;
      elements[index]?.setAttribute("id", id);
      mended++;
    }
  }
  return mended;
}

function idOf(element: Y.XmlElement): string {
  const id: unknown = element.getAttribute("id");
  return typeof id === "string" ? id : "";
}
