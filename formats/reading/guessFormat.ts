import type { ImportFormat } from "#domain/api/importing.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ImportRefusal } from "./imported.ts";
import { readZip } from "./readZip.ts";

/** Files that are known for what they are and not read; the sentence under `import.refusals` says what to do instead. */
export const UNREAD_FILE_CODES = ["pdfFile", "hwpFile", "docFile", "rtfFile", "webArchiveFile", "unknownFile"] as const;

export type UnreadFile = {
  readonly code: (typeof UNREAD_FILE_CODES)[number];
  readonly params: Readonly<Record<string, string>>;
};

type Guess = Result<ImportFormat, UnreadFile | ImportRefusal>;

/** In which a file says what it is; what comes later is its text. */
const HEAD_BYTES = 8 * 1024;

/** What a file is by its bytes; its name counts only where they leave it open. */
export function guessFormat(bytes: Uint8Array, name: string): Guess {
  if (bytes.length === 0) return err({ code: "noText", params: {} });
  const head = bytes.subarray(0, HEAD_BYTES);
  const letters = new TextDecoder("latin1").decode(head);
  if (letters.startsWith("PK\u0003\u0004") || letters.startsWith("PK\u0005\u0006")) return zipped(bytes);
  if (/^\s*%PDF-/u.test(letters)) return unread("pdfFile");
  if (letters.startsWith("{\\rtf")) return unread("rtfFile");
  if (letters.startsWith("HWP Document File")) return unread("hwpFile");
  if (isWebArchive(letters)) return unread("webArchiveFile");
  if (letters.startsWith(COMPOUND_FILE)) return compound(bytes);
  return written(wordsOf(head), name);
}

/** A page with its pictures in one file, as browsers save it: MHT is a mail of several parts, Safari's a property list. */
const isWebArchive = (letters: string): boolean =>
  /^(?:(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version):[^]*)?Content-Type:\s*multipart\/related/imu.test(
    /^\s*[\w-]+:/u.test(letters) ? letters : "",
  ) ||
  (letters.startsWith("bplist00") && letters.includes("WebMainResource"));

const unread = (code: UnreadFile["code"]): Guess => err({ code, params: {} });

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/iu.exec(name.trim())?.[1]?.toLowerCase() ?? "";

/** Microsoft's compound file, which older Word, Hangul and encrypted Office documents are. */
const COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

function compound(bytes: Uint8Array): Guess {
  const letters = new TextDecoder("latin1").decode(bytes);
  // Names of streams are UTF-16.
  const holds = (stream: string): boolean => letters.includes([...stream].join("\0"));
  if (letters.includes("HWP Document File") || holds("HwpSummaryInformation")) return unread("hwpFile");
  return holds("EncryptedPackage") ? err({ code: "encrypted", params: {} }) : unread("docFile");
}

function zipped(bytes: Uint8Array): Guess {
  const zip = readZip(bytes, (name) => name === "mimetype");
  if (!zip.ok) return zip;
  const { names, bytes: entries } = zip.value;
  const stated = new TextDecoder("latin1").decode(entries["mimetype"] ?? new Uint8Array()).trim();
  if (stated.startsWith("application/vnd.oasis.opendocument"))
    return stated.startsWith("application/vnd.oasis.opendocument.text") ? ok("odt") : unread("unknownFile");
  if (stated === "application/hwp+zip" || names.some((name) => /^Contents\/section\d+\.xml$/u.test(name)))
    return ok("hwpx");
  return names.some((name) => name.startsWith("word/")) ? ok("docx") : unread("unknownFile");
}

/** UTF-8 as far as the head is whole, or UTF-16 where its mark says so. Null for what is no text. */
function wordsOf(head: Uint8Array): string | null {
  const isLittle = head[0] === 0xff && head[1] === 0xfe;
  const isBig = head[0] === 0xfe && head[1] === 0xff;
  if (isLittle || isBig) return new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(head);
  return head.includes(0) ? null : new TextDecoder("utf-8").decode(head);
}

const NAME = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/uy;

/**
 * The first element's name, behind instructions, comments and a document type; null where none is seen. Step by step: to one
 * expression a comment could be a declaration too, and a row of them would be tried in every way there is.
 */
function rootName(markup: string): string | null {
  for (let at = 0; at >= 0;) {
    const space = /\s*/uy;
    space.lastIndex = at;
    at += space.exec(markup)?.[0].length ?? 0;
    if (markup.startsWith("<?", at)) at = behind(markup, "?>", at + 2);
    else if (markup.startsWith("<!--", at)) at = behind(markup, "-->", at + 4);
    else if (markup.startsWith("<!", at)) at = behindDeclaration(markup, at);
    else {
      NAME.lastIndex = at;
      return NAME.exec(markup)?.[1] ?? null;
    }
  }
  return null;
}

/** Where what ends with a sign is over; -1 where it does not end. */
function behind(markup: string, sign: string, from: number): number {
  const at = from < 0 ? -1 : markup.indexOf(sign, from);
  return at < 0 ? -1 : at + sign.length;
}

/** A document type may hold declarations of its own between brackets. */
function behindDeclaration(markup: string, from: number): number {
  const end = behind(markup, ">", from);
  const inner = markup.indexOf("[", from);
  return inner < 0 || inner > end ? end : behind(markup, ">", behind(markup, "]", inner));
}

function written(words: string | null, name: string): Guess {
  if (words === null) return unread("unknownFile");
  const start = words.trimStart();
  const root = rootName(start);
  if (root === "akomaNtoso") return ok("akn");
  const extension = extensionOf(name);
  if (MARKDOWN_NAMES.has(extension)) return ok("markdown");
  if (/^<!doctype html/iu.test(start) || HTML_ROOTS.test(root ?? "")) return ok("html");
  // What is XML and shows no root in its beginning is Akoma Ntoso as far as anything here is.
  if (start.startsWith("<?xml")) return root === null ? ok("akn") : unread("unknownFile");
  if (start.startsWith("{") && /"format"\s*:|"value"\s*:|"approvals"\s*:/u.test(start)) return ok("json");
  if (extension === "json") return ok("json");
  if (HTML_NAMES.has(extension) && /<[a-z!]/iu.test(words)) return ok("html");
  return extension !== "txt" && isMarkdown(words) ? ok("markdown") : ok("text");
}

const MARKDOWN_NAMES: ReadonlySet<string> = new Set(["md", "markdown", "mdown", "mkd", "mkdn"]);
const HTML_NAMES: ReadonlySet<string> = new Set(["html", "htm", "xhtml"]);

/** What a page may begin with, or what somebody copied out of one. */
const HTML_ROOTS =
  /^(?:html|head|body|meta|title|style|main|article|section|header|div|p|span|font|center|h[1-6]|[uo]l|table|blockquote)$/iu;

/** What nobody writes but in Markdown: a heading of signs, a note at its mark, a row of dashes under a table's names. */
const isMarkdown = (words: string): boolean =>
  /^#{1,6} \S/mu.test(words) || /^\[\^[^\]\s]{1,40}\]: /mu.test(words) || /^\|?(?: ?:?-{3,}:? ?\|)+/mu.test(words);
