import type * as Y from "yjs";
import type { Block, BlocksByLanguage } from "#domain/document/block.ts";
import { longestIncreasing } from "#domain/document/longestIncreasing.ts";
import { blockElements, insertBlockElement, updateBlockElement } from "./blockElements.ts";
import { carryThreads } from "./carryThreads.ts";
import { readFragment } from "./readBlocks.ts";
import { rootOf } from "./roots.ts";

/**
 * Makes the text say `target`, as a change like any other: blocks keep their ids and, where their order allows, their
 * elements, so that what others write at that moment stays; threads stay on words that live on. A language that `target`
 * does not name is left alone.
 */
export function replaceText(doc: Y.Doc, languages: readonly string[], target: BlocksByLanguage): void {
  for (const language of languages) {
    const blocks = target[language];
    if (blocks) replaceRoot(rootOf(doc, languages, language), blocks);
  }
}

function replaceRoot(root: Y.XmlFragment, target: readonly Block[]): void {
  const current = new Map(
    readFragment(root)
      .map((block) => [block.id, block] as const)
      .toReversed(),
  );
  const kept = keptElements(root, target);
  const keptSet = new Set<unknown>(kept.values());
  for (const [index, child] of [...root.toArray().entries()].toReversed())
    if (!keptSet.has(child)) root.delete(index, 1);
  for (const [index, block] of target.entries()) {
    const before = current.get(block.id);
    const wanted = before ? carryThreads(before, block) : block;
    const element = kept.get(index);
    if (element) updateBlockElement(element, wanted);
    else insertBlockElement(root, index, wanted);
  }
}

/** Target index -> element that may stay where it is: the most that keep their order, each id once. */
function keptElements(root: Y.XmlFragment, target: readonly Block[]): Map<number, Y.XmlElement> {
  const places = new Map(target.map(({ id }, index) => [id, index] as const).toReversed());
  const candidates: { element: Y.XmlElement; place: number }[] = [];
  for (const element of blockElements(root)) {
    const id: unknown = element.getAttribute("id");
    const place = typeof id === "string" ? places.get(id) : undefined;
    if (place === undefined || element.nodeName !== "block") continue;
    candidates.push({ element, place });
    places.delete(String(id));
  }
  const inOrder = longestIncreasing(candidates.map(({ place }) => place));
  return new Map(candidates.filter((_, i) => inOrder.has(i)).map(({ element, place }) => [place, element]));
}
