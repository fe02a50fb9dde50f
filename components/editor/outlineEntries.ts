import type { Node } from "@tiptap/pm/model";
import { type Block, wordsOf } from "#domain/document/block.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import type { Part } from "#domain/document/nesting.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { blocksOfDoc } from "./blocksOfDoc.ts";
import { pageLayout } from "./pageLayout.ts";
import { wordsOfNode } from "./wordPositions.ts";

export type OutlineEntry = {
  readonly id: string;
  readonly part: Part;
  readonly kind: BlockKind;
  readonly depth: number;
  readonly label: string | null;
  readonly words: string;
  /** In a translation: nothing has been written for it yet, and the words are the original's. */
  readonly untranslated: boolean;
};

/** Enough of a clause to know it by; the outline cuts it to its own width. */
const FIRST_WORDS_CHARS = 80;

/** The table of contents of the text that is being edited. A translation has its original's. */
export function outlineEntries(doc: Node, originals: readonly Block[] | null, style: ChamberStyle): OutlineEntry[] {
  const own = blocksOfDoc(doc).map((block) => ({ ...block, words: wordsOfNode(doc.child(block.index)) }));
  const layout = pageLayout<Omit<Block, "content">>(originals ?? own, style);
  return layout.map(({ block, part, depth, label }, index) => {
    const words = originals === null ? own[index]?.words : own.find(({ id }) => id === block.id)?.words;
    const original = originals?.[index];
    const shown = words || (original === undefined ? "" : wordsOf(original));
    const untranslated = originals !== null && (words ?? "") === "";
    return {
      id: block.id,
      part,
      kind: block.kind,
      depth,
      label,
      words: shown.slice(0, FIRST_WORDS_CHARS),
      untranslated,
    };
  });
}
