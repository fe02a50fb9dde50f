import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { wordsIn } from "./aknTree.ts";

/** A paragraph among an item's children, or a list there, which is none. */
export type Inner = {
  readonly children: readonly XmlNode[];
  readonly elements: readonly XmlElement[];
  readonly block: XmlElement | null;
};

const LISTS = new Set([
  "blockList",
  "ul",
  "ol",
  "table",
  "toc",
  "list",
  "blockContainer",
  "tblock",
  "formula",
  "container",
]);

/** The paragraphs among an item's children: `p` elements, words that stand loose, and lists, which are none. */
export function paragraphsOf(nodes: readonly XmlNode[]): Inner[] {
  const out: { children: XmlNode[]; elements: XmlElement[]; block: XmlElement | null; loose: boolean }[] = [];
  for (const node of nodes) {
    if (isElement(node) && (node.name === "p" || node.name === "block"))
      out.push({ children: [...node.children], elements: [node], block: null, loose: false });
    else if (isElement(node) && LISTS.has(node.name))
      out.push({ children: [], elements: [node], block: node, loose: false });
    else if (wordsIn(node) !== "" || isElement(node)) {
      const last = out.at(-1);
      if (last?.loose === true) last.children.push(node);
      else out.push({ children: [node], elements: [], block: null, loose: true });
    }
  }
  return out;
}

/** "5<tab>Encourages": a number that was left among the words when the others were marked as numbers. */
export function numberInWords(inner: Inner): { readonly label: string; readonly inner: Inner } | null {
  const [first, ...rest] = inner.children;
  const parts = typeof first === "string" ? /^\s*(\d{1,3})\.?\t(.*)$/su.exec(first) : null;
  const [, number, words] = parts ?? [];
  return number === undefined || words === undefined
    ? null
    : { label: `${number}.`, inner: { ...inner, children: [words, ...rest] } };
}

export const EMPTY: Inner = { children: [], elements: [], block: null };
