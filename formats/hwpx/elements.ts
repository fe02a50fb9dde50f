import { isElement, xmlDocument, type XmlElement, type XmlNode } from "../xml.ts";

/** A file of the package. Hangul takes files that do not say "standalone" for damaged ones. */
export const partBytes = (root: XmlElement): Uint8Array => new TextEncoder().encode(xmlDocument(root, true));

/** An element's name without its prefix: programs choose prefixes as they like. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(":") + 1);

export const childElements = ({ children }: XmlElement): XmlElement[] => children.filter(isElement);

/** The first child of that name. */
export const childOf = (node: XmlElement, name: string): XmlElement | undefined =>
  childElements(node).find((child) => localName(child) === name);

/** Every element of that name in the tree, in the order of the document. */
export function descendants(node: XmlElement, name: string): XmlElement[] {
  return childElements(node).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** All the text in the tree. Each element's begins a word of its own, as its page would have it. */
export function wordsIn(node: XmlNode): string {
  if (node === null) return "";
  if (typeof node === "string") return node;
  return (isElement(node) ? node.children : node)
    .map(wordsIn)
    .filter((words) => words.trim() !== "")
    .join(" ");
}

export const attribute = ({ attributes }: XmlElement, name: string): string => attributes[name] ?? "";
