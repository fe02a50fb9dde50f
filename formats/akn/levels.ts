import { readLabel } from "../reading/readLabel.ts";
import { isElement, type XmlElement } from "../xml.ts";
import { childOf, elementsOf } from "./aknTree.ts";

/** Levels of a hierarchy that are headed rather than numbered. */
const GROUPS = new Set(
  "article book chapter clause division part section subchapter subdivision subpart subsection subtitle title tome".split(
    " ",
  ),
);
const CLAUSES = new Set(
  "hcontainer indent level list paragraph point proviso rule subclause sublist subparagraph subrule transitional".split(
    " ",
  ),
);
export const HIERARCHY = new Set([...GROUPS, ...CLAUSES, "alinea"]);

const NAMED = new Set(["heading", "subheading"]);

/**
 * A division without a number is words of the clause that it divides: an alinea, or what the European Union calls a subparagraph.
 * One of ours, which has a permanent id, is a clause for all that.
 */
export const isLoose = (node: XmlElement): boolean =>
  childOf(node, "num") === undefined && (node.name === "alinea" || isLooseSubparagraph(node));

const isLooseSubparagraph = ({ name, attributes, children }: XmlElement): boolean =>
  name === "subparagraph" &&
  attributes["wId"] === undefined &&
  !children.some((child) => isElement(child) && (child.name === "num" || child.name === "heading"));

/** A level that says nothing of its own: "schedules" around each schedule. */
export const onlyHolds = (node: XmlElement): boolean =>
  (GROUPS.has(node.name) || node.name === "hcontainer") &&
  !elementsOf(node).some(({ name }) => name === "num" || NAMED.has(name)) &&
  ownContent(node) === null;

/** The element that holds a level's own words: its intro or content, or those of a list or an alinea that it opens with. */
export function ownContent(node: XmlElement): XmlElement | null {
  const direct = childOf(node, "intro") ?? childOf(node, "content");
  if (direct !== undefined) return direct;
  const first = elementsOf(node).find(({ name }) => HIERARCHY.has(name));
  return first !== undefined && isTransparent(first) ? ownContent(first) : null;
}

/** What stands below a level's own words, which are `opening`; a list that only holds points counts as its points. */
export function belowOf(node: XmlElement, opening: XmlElement | null): XmlElement[] {
  // The first level inside opens with what this one opens with, unless this one has words of its own.
  const first = elementsOf(node).find(({ name }) => HIERARCHY.has(name));
  const opens = childOf(node, "intro") ?? childOf(node, "content");
  const ownOf = (child: XmlElement) =>
    child === first && opens === undefined && isTransparent(child) ? opening : ownContent(child);
  return elementsOf(node).flatMap((child) => {
    if (child === opening || child.name === "num" || NAMED.has(child.name)) return [];
    const isList = child.name === "list" || child.name === "sublist";
    const holds = isList && !elementsOf(child).some(({ name }) => name === "num" || NAMED.has(name));
    if (!holds && !isLoose(child)) return [child];
    const own = ownOf(child);
    if (holds && (own === null || own === opening)) return belowOf(child, own);
    return opening !== null && own === opening ? restOf(child, opening) : [child];
  });
}

/** Whether a level adds nothing to what it opens with: no number, no heading. */
const isTransparent = (node: XmlElement): boolean =>
  (node.name === "list" || node.name === "sublist" || node.name === "alinea" || isLooseSubparagraph(node)) &&
  childOf(node, "num") === undefined &&
  childOf(node, "heading") === undefined;

/** What an alinea holds beside the words that open its clause. */
const restOf = (node: XmlElement, opening: XmlElement): XmlElement[] =>
  elementsOf(node).filter((child) => child !== opening);

/** "Chapter I" is a heading where "1." would be a clause without words of its own. */
export const isHeadNumber = (node: XmlElement, label: string | null): boolean =>
  GROUPS.has(node.name) && label !== null && readLabel(label).length === 0;
