import { runsText, type Printable } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { Identifiers } from "./identifiers.ts";

/** How much of a clause its line in the table of clauses shows. */
const LINE_CHARS = 80;

/** The table of clauses: every heading, and every clause that stands under no other. */
export function contentsXml({ parts }: Printable, identifiers: Identifiers): XmlNode {
  const blocks = parts
    .filter(({ kind }) => kind === "operative")
    .flatMap((part) => part.blocks)
    .filter(({ kind, depth }) => depth === 0 && (kind === "operative" || kind === "heading"));
  const items = blocks.map((block): XmlElement => {
    const words = [...runsText(block.runs)];
    const line = words.length > LINE_CHARS ? `${words.slice(0, LINE_CHARS).join("").trimEnd()}…` : words.join("");
    const label = block.label === null ? "" : `${block.label} `;
    return element("tocItem", { href: `#${identifiers.eIdOf(block)}`, level: "1" }, label + line);
  });
  return items.length === 0 ? null : element("toc", { eId: "preface__toc" }, ...items);
}
