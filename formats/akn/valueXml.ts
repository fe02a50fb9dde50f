import { element, isElement, type XmlElement, type XmlNode } from "../xml.ts";

/**
 * A plain value as elements of our namespace and back, for what the standard has no words for. Keys are attributes, never
 * names of elements: a language or a hostile string may be one.
 */
export function valueXml(name: string, value: unknown, key: string | null = null): XmlElement {
  if (Array.isArray(value))
    return element(name, { key, type: "list" }, ...value.map((item) => valueXml("wh:item", item)));
  switch (typeof value) {
    case "string":
      return element(name, { key }, value);
    case "number":
    case "boolean":
      return element(name, { key, type: typeof value }, String(value));
    case "object":
      return value === null
        ? element(name, { key, type: "null" })
        : element(
            name,
            { key, type: "record" },
            ...Object.entries(value).map(([at, item]) => valueXml("wh:item", item, at)),
          );
    default:
      throw new TypeError(`A ${typeof value} is no plain value.`);
  }
}

/** The value that the element was made of; what somebody else changed in it is for the caller's schema to judge. */
export function readValue({ attributes, children }: XmlElement): unknown {
  const items = children.filter(isElement);
  switch (attributes["type"]) {
    case "list":
      return items.map(readValue);
    case "record":
      return Object.fromEntries(items.map((item) => [item.attributes["key"] ?? "", readValue(item)]));
    case "null":
      return null;
    case "number":
      return Number(wordsIn(children));
    case "boolean":
      return wordsIn(children) === "true";
    default:
      return wordsIn(children);
  }
}

const wordsIn = (children: readonly XmlNode[]): string =>
  children.map((child) => (typeof child === "string" ? child : "")).join("");
