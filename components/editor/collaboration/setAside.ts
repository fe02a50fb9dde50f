import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import type { Doc } from "yjs";
import { type Block, wordsOf } from "#domain/document/block.ts";
import { blocksFromDocJson } from "#domain/document/docJson.ts";
import { rootNameOf } from "#domain/document/schema.ts";

/**
 * What a document says that another does not, as text to copy: the words of each clause that differs or is missing, in
 * order, a paragraph each. `languages` has the authoritative one first. Empty where nothing differs.
 */
export function wordsOnlyIn(refused: Doc, current: Doc, languages: readonly string[]): string {
  return languages
    .flatMap((language) => {
      const name = rootNameOf(language, languages[0] ?? language);
      const known = new Map(blocksIn(current, name).map((block) => [block.id, wordsOf(block)]));
      return blocksIn(refused, name)
        .filter((block) => known.get(block.id) !== wordsOf(block))
        .map(wordsOf);
    })
    .filter((words) => words.trim() !== "")
    .join("\n\n");
}

const blocksIn = (doc: Doc, root: string): Block[] =>
  blocksFromDocJson(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(root))).blocks;
