import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { Block, BlocksByLanguage } from "#domain/document/block.ts";
import { blocksFromDocJson } from "#domain/document/docJson.ts";
import { rootOf } from "./roots.ts";

/** Every language's blocks as they stand in a document. `languages` has the authoritative one first. Changes nothing. */
export const readBlocks = (doc: Y.Doc, languages: readonly string[]): BlocksByLanguage =>
  Object.fromEntries(languages.map((language) => [language, readFragment(rootOf(doc, languages, language))]));

/**
 * One root's blocks. The bindings' reader needs no schema; the one that takes a schema deletes from the document what it
 * does not know.
 */
export const readFragment = (fragment: Y.XmlFragment): Block[] =>
  blocksFromDocJson(yXmlFragmentToProsemirrorJSON(fragment)).blocks;
