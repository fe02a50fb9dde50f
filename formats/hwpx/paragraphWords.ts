import { isElement, type XmlElement } from "../xml.ts";
import { attribute, childElements, childOf, localName, wordsIn } from "./elements.ts";

/** Elements that hold nothing a reader of the page reads, or nothing but how it is set. */
export const SETTINGS: ReadonlySet<string> = new Set([
  "secPr",
  "colPr",
  "pageNum",
  "pageNumCtrl",
  "pageHiding",
  "newNum",
  "bookmark",
  "titleMark",
  "linesegarray",
  "markpenEnd",
  "parameterset",
]);

/** White space and signs that are elements. A paragraph is one line of words to us. */
export const SPACES: Readonly<Record<string, string>> = {
  tab: " ",
  lineBreak: " ",
  nbSpace: "\u00a0",
  fwSpace: " ",
  hyphen: "-",
};

/** Lists of paragraphs inside an element, not inside one another: cells in order, captions, boxes, memos. */
export function paragraphLists(node: XmlElement): XmlElement[] {
  return childElements(node).flatMap((child) =>
    ["subList", "paraList"].includes(localName(child)) ? [child] : paragraphLists(child),
  );
}

export const noteStyle = (note: XmlElement): string => {
  const first = paragraphLists(note).flatMap(childElements)[0];
  return first === undefined ? "" : attribute(first, "styleIDRef");
};

/** The words of a note, its paragraphs one after the other. */
export const noteWords = (note: XmlElement): string =>
  paragraphLists(note)
    .flatMap(childElements)
    .map((paragraph) => runWords(paragraph).trim())
    .filter((words) => words !== "")
    .join(" ");

/** The words of a paragraph's runs as they follow each other. */
export function runWords(node: XmlElement): string {
  return node.children
    .map((child) => {
      if (child === null) return "";
      if (typeof child === "string") return localName(node) === "t" ? child : "";
      if (!isElement(child)) return "";
      const name = localName(child);
      if (name === "autoNum" || SETTINGS.has(name)) return "";
      return SPACES[name] ?? (KNOWN_IN_RUNS.has(name) ? runWords(child) : wordsIn(child));
    })
    .join("");
}

const KNOWN_IN_RUNS = new Set(["run", "t", "ctrl"]);

export function parameterOf(field: XmlElement, name: string): string {
  const parameters = childOf(field, "parameters");
  const found = parameters === undefined ? [] : childElements(parameters);
  const parameter = found.find((each) => attribute(each, "name") === name);
  return parameter?.children.filter((child) => typeof child === "string").join("") ?? "";
}
