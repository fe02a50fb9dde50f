import { isElement, type XmlElement, type XmlNode } from "../../xml.ts";
import { COMMENT } from "./readHtmlTree.ts";
import { BLOCKS, SILENT } from "./pageElements.ts";

/** Words as a page shows them: runs of white space are one space. */
export const collapsed = (text: string): string => text.replace(/[ \t\n\r\f]+/gu, " ");

/** All the words in an element, also those that it hides, without what `isLeftOut`. */
export function wordsIn(node: XmlElement, isLeftOut: (node: XmlElement) => boolean = () => false): string {
  return collapsed(rawWords(node, isLeftOut)).trim();
}

function rawWords(parent: XmlElement, isLeftOut: (node: XmlElement) => boolean): string {
  return parent.children
    .map((child: XmlNode): string => {
      if (typeof child === "string") return child;
      if (!isElement(child) || child.name === COMMENT || isLeftOut(child)) return "";
      if (SILENT.has(child.name) || child.name === "script") return "";
      if (child.name === "br") return " ";
      const alt = child.name === "img" ? (child.attributes["alt"] ?? "") : "";
      const words = rawWords(child, isLeftOut) + alt;
      return BLOCKS.has(child.name) ? ` ${words} ` : words;
    })
    .join("");
}

/** Every element below, in the order of the page. */
export function* elementsBelow(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === "string" || !isElement(child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

export const firstNamed = (parent: XmlElement, name: string): XmlElement | null => {
  for (const node of elementsBelow(parent)) if (node.name === name) return node;
  return null;
};
