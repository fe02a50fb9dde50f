import { err, ok, type Result } from "#domain/result.ts";
import { decodedText, markedEncoding } from "../reading/decodedText.ts";
import type { ImportedText, ImportFinding, ImportRefusal, Reader, ReadOptions } from "../reading/imported.ts";
import { readHtmlTree } from "../reading/page/readHtmlTree.ts";
import { readPage } from "../reading/page/readPage.ts";

/** A thousand pages of text with Word's markup. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A page that was saved, exported by a word processor or written here. Nothing that it names is fetched, nothing in it is run. */
export const readHtml: Reader = (bytes, options) => Promise.resolve(read(bytes, options));

function read(bytes: Uint8Array, options: ReadOptions): Result<ImportedText, ImportRefusal> {
  if (bytes.length > MAX_BYTES) return err({ code: "tooLarge", params: {} });
  // NUL occurs in no page but in UTF-16, which says what it is.
  if (markedEncoding(bytes) === null && bytes.includes(0)) return err({ code: "notThisFormat", params: {} });
  const stated = decodedText(bytes) ?? decodedText(bytes, "utf-8");
  // What browsers take an older page for that does not say what it is written in.
  const markup = stated ?? decodedText(bytes, "windows-1252");
  if (markup === null) return err({ code: "notThisFormat", params: {} });
  if (DECLARES_ENTITIES.test(markup.slice(0, HEAD_CHARS))) return err({ code: "externalEntity", params: {} });
  const tree = readHtmlTree(markup);
  const page = tree.ok ? readPage(tree.value, options) : tree;
  if (!page.ok || stated !== null) return page;
  return ok({ ...page.value, report: [...page.value.report, GUESSED_ENCODING] });
}

/** Where a document type stands. */
const HEAD_CHARS = 4096;

/** XHTML may declare entities, which multiply themselves and name files of the reader's machine; no browser heeds them. */
const DECLARES_ENTITIES = /<!doctype[^>]*\[/iu;

const GUESSED_ENCODING: ImportFinding = {
  severity: "warning",
  code: "repaired",
  params: { what: "encoding", words: "windows-1252" },
  where: { blockId: null, place: null },
};
