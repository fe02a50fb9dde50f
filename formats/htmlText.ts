import { escapeXml, isElement, startOf, type XmlElement, type XmlNode } from "./xml.ts";

/** Elements that HTML writes without an end tag. Every other one needs its end tag, empty or not. */
const VOID_ELEMENTS = new Set(["meta", "br", "hr", "img", "wbr", "col"]);

/** Elements whose text HTML does not unescape; whoever writes one sees to it that nothing in it ends it. */
const RAW_TEXT_ELEMENTS = new Set(["style"]);

/** A whole page of HTML. */
export const htmlDocument = (root: XmlElement): string => `<!doctype html>\n${htmlText(root)}\n`;

/** The node in HTML's own syntax. */
function htmlText(node: XmlNode): string {
  if (node === null) return "";
  if (typeof node === "string") return escapeXml(node);
  if (!isElement(node)) return node.map(htmlText).join("");
  if (VOID_ELEMENTS.has(node.name)) return `<${startOf(node)}>`;
  const raw = RAW_TEXT_ELEMENTS.has(node.name);
  const inner = node.children.map((child) => (raw && typeof child === "string" ? child : htmlText(child))).join("");
  return `<${startOf(node)}>${inner}</${node.name}>`;
}
