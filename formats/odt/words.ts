import { element, type XmlElement, type XmlNode } from "../xml.ts";

/** Words as ODF writes them: of several spaces it keeps one, and of those at a paragraph's edge none, unless they are elements. */
export const words = (text: string): XmlNode[] =>
  text.split(/( {2,}|^ | $)/u).flatMap((part): XmlNode[] => {
    if (part === "") return [];
    return /^ +$/u.test(part) ? [element("text:s", { "text:c": String(part.length) })] : [part];
  });

export const span = (style: string | null, ...children: readonly XmlNode[]): XmlNode =>
  style === null ? [...children] : element("text:span", { "text:style-name": style }, ...children);

export const paragraph = (style: string, ...children: readonly XmlNode[]): XmlElement =>
  element("text:p", { "text:style-name": style }, ...children);

export const TAB = element("text:tab");

/** A paragraph that programs list among the headings. */
export const headed = (style: string, rank: number, ...children: readonly XmlNode[]): XmlElement =>
  element("text:h", { "text:style-name": style, "text:outline-level": String(rank) }, ...children);
