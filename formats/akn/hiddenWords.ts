import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { descendantsOf, elementsOf, wordsIn } from "./aknTree.ts";
import type { Reading } from "./reading.ts";

/** Words among the metadata, which the file holds and does not show: notes that no place refers to, a publisher's own records. */
export function tellHidden(text: XmlElement, meta: XmlElement, reading: Reading): void {
  const shown = new Set(descendantsOf(text, "noteRef").map(({ attributes }) => attributes["href"]?.replace(/^#/u, "")));
  const isShown = ({ name, attributes }: XmlElement): boolean =>
    name === "voting" || (name === "note" && shown.has(attributes["eId"] ?? ""));
  for (const part of elementsOf(meta)) {
    const words = wordsIn(withoutAny(part, isShown));
    if (words !== "") reading.tell("info", "hiddenLeftOut", { words }, part);
  }
}

const withoutAny = (node: XmlElement, isShown: (node: XmlElement) => boolean): XmlElement => ({
  ...node,
  // Elements side by side are no one word.
  children: node.children.map((child): XmlNode =>
    isElement(child) ? (isShown(child) ? null : [" ", withoutAny(child, isShown), " "]) : child,
  ),
});
