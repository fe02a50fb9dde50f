import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { err, type Result } from "#domain/result.ts";
import { escapeXml } from "../xml.ts";
import { decodedText, markedEncoding } from "../reading/decodedText.ts";
import type { ImportedText, ImportRefusal, Reader, ReadOptions } from "../reading/imported.ts";
import { readHtmlTree } from "../reading/page/readHtmlTree.ts";
import { readPage } from "../reading/page/readPage.ts";
import { markdownHtml } from "./markdownHtml.ts";
import { ownFile, ownTree } from "./ownTree.ts";

/** Some five hundred pages; the parser takes some ten seconds for as much. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Deeper than anybody indents: the parser's work grows with the square of it. */
const MAX_NESTING = 60;

/** Markdown (CommonMark with GitHub's tables and footnotes): what it says, read as the page that it stands for. */
export const readMarkdown: Reader = (bytes, options) => Promise.resolve(read(bytes, options));

function read(bytes: Uint8Array, options: ReadOptions): Result<ImportedText, ImportRefusal> {
  const refused = (code: ImportRefusal["code"]): Result<never, ImportRefusal> => err({ code, params: {} });
  if (bytes.length > MAX_BYTES) return refused("tooLarge");
  if (markedEncoding(bytes) === null && bytes.includes(0)) return refused("notThisFormat");
  const decoded = decodedText(bytes, "utf-8");
  if (decoded === null) return refused("notThisFormat");
  const { matter, text } = withoutFrontMatter(decoded.replace(/^\ufeff/u, ""));
  if (text.split(/\r\n?|\n/u).some(isNestedTooDeep)) return refused("tooDeep");
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  if (depthOf(tree) > MAX_NESTING * 2) return refused("tooDeep");
  const body = markdownHtml(tree, text);
  const page = readHtmlTree(matter === "" ? body : `<template>${escapeXml(matter)}</template>${body}`);
  if (!page.ok) return page;
  const own = ownFile(page.value);
  return readPage(own === null ? page.value : ownTree(page.value, own), options);
}

/** Names and values that site generators put before the text, between lines of dashes. */
function withoutFrontMatter(text: string): { readonly matter: string; readonly text: string } {
  const [whole, matter = ""] = /^---[ \t]*\r?\n((?:(?!---)[^\n]*\n){1,200})---[ \t]*(?:\r?\n|$)/u.exec(text) ?? [];
  return whole === undefined || !/^[\w-]+\s*:/mu.test(matter)
    ? { matter: "", text }
    : { matter, text: text.slice(whole.length) };
}

/** Signs of quotations and lists before the words of a line, or white space that stands for as many. */
function isNestedTooDeep(line: string): boolean {
  const before = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/u.exec(line)?.[0] ?? "";
  const signs = before.match(/[>+*.)-]/gu)?.length ?? 0;
  const columns = [...before].reduce((sum, sign) => sum + (sign === "\t" ? 4 : sign === " " ? 1 : 0), 0);
  return (
    signs > MAX_NESTING ||
    (columns > MAX_NESTING * 4 && /[-+*>\d]/u.test(line.slice(before.length, before.length + 1) + before.trim()))
  );
}

/** Without recursion: it is what guards the recursion that follows. */
function depthOf(tree: Root): number {
  let deepest = 0;
  const open: { readonly node: object; readonly depth: number }[] = [{ node: tree, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    deepest = Math.max(deepest, depth);
    if ("children" in node && Array.isArray(node.children)) {
      for (const child of node.children)
        if (typeof child === "object" && child !== null) open.push({ node: child, depth: depth + 1 });
    }
  }
  return deepest;
}
