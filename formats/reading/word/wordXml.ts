import { isElement, type XmlElement } from "../../xml.ts";

/** Looking into Word's XML. Names carry the prefixes that every program writes: w for the text, m for formulas. */

export const elementsOf = (parent: XmlElement | null): XmlElement[] =>
  parent === null ? [] : parent.children.filter(isElement);

export const childrenNamed = (parent: XmlElement | null, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);

export const childNamed = (parent: XmlElement | null, name: string): XmlElement | null =>
  elementsOf(parent).find((child) => child.name === name) ?? null;

/** The attribute `w:val` of a child; "" where the child has none, null where there is no such child. */
export function valueOf(parent: XmlElement | null, name: string): string | null {
  const child = childNamed(parent, name);
  return child === null ? null : (child.attributes["w:val"] ?? "");
}

/** A property that is on by its mere presence; null where it is not stated. */
export function flagOf(parent: XmlElement | null, name: string): boolean | null {
  const value = valueOf(parent, name);
  return value === null ? null : !["0", "false", "off", "none"].includes(value);
}

/** Every element of the name below, in the order of the document. */
export function descendantsNamed(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsNamed(child, name),
  ]);
}

/** The same, but none that stands in another of them. */
export function outermostNamed(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (child.name === name ? [child] : outermostNamed(child, name)));
}

export const textOf = (parent: XmlElement): string =>
  parent.children.map((child) => (typeof child === "string" ? child : isElement(child) ? textOf(child) : "")).join("");
