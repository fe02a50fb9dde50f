import { Parser } from "htmlparser2";
import { err, ok, type Result } from "#domain/result.ts";
import type { XmlElement, XmlNode } from "../../xml.ts";
import type { ImportRefusal } from "../imported.ts";

/** Real pages nest some dozens deep; this is what a stack holds when the tree is walked. */
const MAX_DEPTH = 400;

/** Of a thousand pages, each word in an element of its own; a page that has more is no resolution. */
const MAX_ELEMENTS = 500_000;

/** The name of the element that holds what stands in a comment, which no element of HTML has. */
export const COMMENT = "#comment";

type Growing = { readonly name: string; readonly attributes: Record<string, string>; readonly children: XmlNode[] };

/**
 * A page as values, whatever its markup: an element with everything in it, comments as elements of their own name. Nothing that
 * the page names is fetched and nothing in it is run. The parser calls back as it reads, so that depth and number are bounded
 * before there is a tree.
 */
export function readHtmlTree(markup: string): Result<XmlElement, ImportRefusal> {
  const root: Growing = { name: "#document", attributes: {}, children: [] };
  const open: Growing[] = [root];
  let elements = 0;
  let refusal: ImportRefusal["code"] | null = null;
  const refuse = (code: ImportRefusal["code"]): void => {
    refusal ??= code;
    parser.pause();
  };
  const begin = (name: string, attributes: Record<string, string>): void => {
    if (refusal !== null) return;
    if (open.length > MAX_DEPTH) return refuse("tooDeep");
    if (++elements > MAX_ELEMENTS) return refuse("tooLarge");
    const node: Growing = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  const end = (): void => {
    if (open.length > 1) open.pop();
  };
  const parser: Parser = new Parser({
    onopentag: begin,
    onclosetag: end,
    ontext: (words) => {
      const into = open.at(-1)?.children;
      const last = into?.at(-1);
      // Each entity is told by itself, and so is each piece of a long text.
      if (into !== undefined && typeof last === "string") into[into.length - 1] = last + words;
      else into?.push(words);
    },
    oncomment: (words) => void open.at(-1)?.children.push({ name: COMMENT, attributes: {}, children: [words] }),
  });
  parser.write(markup);
  if (refusal !== null) return err({ code: refusal, params: {} });
  parser.end();
  return refusal === null ? ok(root) : err({ code: refusal, params: {} });
}
