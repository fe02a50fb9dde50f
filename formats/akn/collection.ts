import type { Printable } from "../printable.ts";
import { element, isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { identificationXml } from "./identification.ts";
import { organizationsXml, TEXT_NAMES } from "./meta.ts";
import { isReference } from "./references.ts";

/**
 * A text in several languages: a collection whose components are the very documents that a file of each language is. No eId may
 * stand twice in a file, so that those of a component begin with its own.
 */
export function collectionXml(first: Printable, documents: readonly XmlElement[]): XmlElement {
  return element(
    "documentCollection",
    { name: "languages" },
    element(
      "meta",
      {},
      identificationXml(first.model, first, "main", TEXT_NAMES, "collection"),
      element("references", { source: `#${TEXT_NAMES.editor}` }, ...organizationsXml(first)),
    ),
    element(
      "collectionBody",
      {},
      ...documents.map((document, index) => {
        const eId = `cmp_${index + 1}`;
        return element("component", { eId }, within(document, `${eId}__`));
      }),
    ),
  );
}

function within(node: XmlElement, prefix: string): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name, prefixed(name, value, prefix)] as const),
  );
  return { ...node, attributes, children: node.children.map((child) => withinNode(child, prefix)) };
}

const withinNode = (node: XmlNode, prefix: string): XmlNode =>
  node === null || typeof node === "string"
    ? node
    : isElement(node)
      ? within(node, prefix)
      : node.map((child) => withinNode(child, prefix));

function prefixed(name: string, value: string | null | undefined, prefix: string): string | null | undefined {
  if (value === null || value === undefined) return value;
  if (name === "eId") return prefix + value;
  return isReference(name, value) ? `#${prefix}${value.slice(1)}` : value;
}
