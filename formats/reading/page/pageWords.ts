import { isElement, type XmlElement, type XmlNode } from "../../xml.ts";
import { COMMENT } from "./readHtmlTree.ts";
import { BLOCKS, CONTROLS, isUnshown, OBJECTS, SILENT } from "./pageElements.ts";

/** Words as a page shows them: runs of white space are one space. */
export const collapsed = (text: string): string => text.replace(/[ \t\n\r\f]+/gu, " ");

/** What a page sets apart from the words around it. */
const APART: readonly ReadonlySet<string>[] = [BLOCKS, OBJECTS, CONTROLS, new Set(["option", "optgroup", "text"])];

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
      return APART.some((names) => names.has(child.name)) ? ` ${words} ` : words;
    })
    .join("");
}

/** What stands in an element beside the words that it shows: comments, what a pointer is shown, what is hidden. */
export function asidesIn(parent: XmlElement): string[] {
  const own = parent.attributes["title"] ?? "";
  const inside = parent.children.flatMap((child): string[] => {
    if (typeof child === "string" || !isElement(child)) return [];
    if (child.name === COMMENT) return [commentWords(child)];
    const asides = asidesIn(child);
    return isUnshown(child) ? [wordsIn(child), ...asides] : asides;
  });
  return [own, ...inside].filter((words) => words.trim() !== "");
}

/** What somebody wrote in a comment; what programs write there for each other is nothing. */
export function commentWords(comment: XmlElement): string {
  const words = collapsed(comment.children.join("")).trim();
  return /^\[(?:if|endif)\b|^(?:Start|End)Fragment$/iu.test(words) ? "" : words;
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
