/** XML as values: an element, or text. Written out in one place, so that no writer ever joins strings into markup. */
export type XmlNode = string | XmlElement | readonly XmlNode[] | null;

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  readonly children: readonly XmlNode[];
};

/** An element; an attribute whose value is null or undefined is left out, as is a null child. */
export const element = (
  name: string,
  attributes: XmlElement["attributes"] = {},
  ...children: readonly XmlNode[]
): XmlElement => ({
  name,
  attributes,
  children,
});

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made inert for XML and HTML, in content and in double-quoted attributes. Forbidden characters are plainText's work. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");

/** The node as XML. Empty elements are closed at once; no white space is added, since it would be content. */
function xmlText(node: XmlNode): string {
  if (node === null) return "";
  if (typeof node === "string") return escapeXml(node);
  if (!isElement(node)) return node.map(xmlText).join("");
  const inner = node.children.map(xmlText).join("");
  return inner === "" ? `<${startOf(node)}/>` : `<${startOf(node)}>${inner}</${node.name}>`;
}

/** A whole XML document in UTF-8. `standalone` says that it leans on no other file, which some programs look for. */
export const xmlDocument = (root: XmlElement, standalone = false): string =>
  `<?xml version="1.0" encoding="UTF-8"${standalone ? ' standalone="yes"' : ""}?>\n${xmlText(root)}\n`;

/** The element's name and attributes as they stand in its start tag. */
export function startOf(node: XmlElement): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) =>
    value === null || value === undefined ? "" : ` ${name}="${escapeXml(value)}"`,
  );
  return node.name + attributes.join("");
}

export const isElement = (node: XmlNode): node is XmlElement =>
  typeof node === "object" && node !== null && "name" in node;
