import { SaxesParser } from "saxes";
import { err, ok, type Result } from "#domain/result.ts";
import type { XmlElement, XmlNode } from "../xml.ts";
import type { ImportRefusal } from "./imported.ts";

/** Deeper than any text, and what a stack holds when the tree is walked. */
const MAX_DEPTH = 200;

/** Ten times the longest text with all its annexes; what is larger is not read at all. */
const MAX_BYTES = 32 << 20;

/** Of a thousand pages; a file that has more is no resolution. */
const MAX_ELEMENTS = 1_000_000;

type Growing = { readonly name: string; readonly attributes: Record<string, string>; readonly children: XmlNode[] };

/**
 * An XML document as values, names with their prefixes as written. A document type is refused: it is how XML names files of
 * the reader's machine and multiplies itself, and no format we read needs one. Comments and processing instructions are left
 * out; CDATA is text.
 */
export function readXml(bytes: Uint8Array): Result<XmlElement, ImportRefusal> {
  if (bytes.length > MAX_BYTES) return err({ code: "tooLarge", params: {} });
  const open: Growing[] = [];
  let root: Growing | null = null;
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("doctype", () => refuse("externalEntity"));
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH) refuse("tooDeep");
    if (++elements > MAX_ELEMENTS) refuse("tooLarge");
    const node: Growing = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  const text = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("error", () => refuse("damaged"));
  try {
    parser.write(xmlText(bytes)).close();
  } catch (error) {
    return err({ code: error instanceof Refused ? error.code : "damaged", params: {} });
  }
  return root === null ? err({ code: "damaged", params: {} }) : ok(root);
}

/** UTF-16 is allowed by the standard and would hide a declaration from whoever looks for it in bytes. */
function xmlText(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
}

class Refused extends Error {
  readonly code: ImportRefusal["code"];
  constructor(code: ImportRefusal["code"]) {
    super(code);
    this.code = code;
  }
}

/** The parser calls back, and only an exception gets out of it. */
function refuse(code: ImportRefusal["code"]): never {
  throw new Refused(code);
}
