import type { BlockKind } from "#domain/document/schema.ts";
import { MAX_LEVEL } from "#domain/document/schema.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { childOf, elementsOf, wordsIn } from "./aknTree.ts";
import {
  hasContent,
  isNumbered,
  labelOf,
  numbered,
  paragraph,
  statedBy,
  type Around,
  type FoundBlock,
} from "./foundBlock.ts";
import { EMPTY, numberInWords, paragraphsOf, type Inner } from "./innerParagraphs.ts";
import { belowOf, HIERARCHY, isHeadNumber, isLoose, onlyHolds, ownContent } from "./levels.ts";
import type { Reading } from "./reading.ts";

/** Elements that only hold others. */
const HOLDERS = new Set(
  (
    "amendmentBody amendmentContent amendmentHeading amendmentJustification amendmentReference answer arguments background " +
    "blockContainer body citations componentData container content debateBody debateSection decision div interstitial intro " +
    "introduction judgmentBody mainBody motivation other preamble preface question recitals remedies speech speechGroup tblock wrapUp"
  ).split(" "),
);

/** The blocks of a holder's children. */
export const readBlocks = (nodes: readonly XmlNode[], around: Around, reading: Reading): FoundBlock[] =>
  nodes.flatMap((node): FoundBlock[] => {
    if (typeof node === "string") return node.trim() === "" ? [] : [paragraph([node], [], around, reading, "")];
    return isElement(node) ? readElement(node, around, reading) : [];
  });

function readElement(node: XmlElement, around: Around, reading: Reading): FoundBlock[] {
  const { name } = node;
  // What our own writer put on the page.
  if (node.attributes["wh:made"] === "page") return [];
  if (HIERARCHY.has(name)) return readHierarchy(node, around, reading);
  // One of ours is a clause; one of others holds clauses.
  if (name === "container" && reading.own && statedBy([node]) !== null) return readItem(node, around, reading);
  if (HOLDERS.has(name)) return readHolder(node, around, reading);
  switch (name) {
    case "p":
    case "block":
      return [paragraph(node.children, [node], around, reading)];
    case "formula":
      return readItem(node, { ...around, kind: "formula", byWords: false, guessed: false }, reading);
    case "longTitle":
      return readItem(node, { ...around, kind: "title", byWords: false, guessed: false }, reading);
    case "citation":
    case "recital":
      return readItem(node, { ...around, kind: name, byWords: false, guessed: false }, reading);
    case "heading":
    case "subheading":
    case "crossHeading":
      return [
        paragraph(node.children, [node], { ...around, kind: "heading", guessed: false, byWords: false }, reading),
      ];
    case "num":
      return [paragraph(node.children, [node], around, reading)];
    case "blockList":
      return readBlockList(node, around, around, reading);
    case "ul":
    case "ol":
      return elementsOf(node).flatMap((item) => readItem(item, deeper(around), reading));
    case "table":
      return readTable(node, around, reading);
    case "toc":
      reading.tell("info", "furnitureLeftOut", { words: wordsIn(node) }, node);
      return [];
    default:
      return readOther(node, around, reading);
  }
}

/** What is known to stand inside a paragraph stands alone here; for any other, its name is told and its words come in. */
function readOther(node: XmlElement, around: Around, reading: Reading): FoundBlock[] {
  if (elementsOf(node).some(({ name }) => name === "p" || name === "block" || HIERARCHY.has(name))) {
    reading.tellUnknown(node);
    // What stands in it is told with it: of a hundred in one another each would tell all words again.
    return readBlocks(node.children, around, { ...reading, tellUnknown: () => {} });
  }
  const block = paragraph([node], [node], around, reading);
  return hasContent(block) ? [block] : [];
}

function readHolder(node: XmlElement, around: Around, reading: Reading): FoundBlock[] {
  // A group of the preamble holds clauses that open alike; what opens none is a clause of it still.
  const within = node.name === "container" && around.byWords === true ? { ...around, guessed: false } : around;
  return readBlocks(node.children, within, reading);
}

const deeper = (around: Around): Around => ({
  ...around,
  level: Math.min(around.level + 1, MAX_LEVEL),
  byWords: false,
});

/** An item with a number and paragraphs: the first is the clause, what follows goes on with it. */
function readItem(node: XmlElement, around: Around, reading: Reading): FoundBlock[] {
  const label = labelOf(node);
  const isNamed = (child: XmlNode, ...names: readonly string[]): boolean =>
    isElement(child) && names.includes(child.name);
  const headings = node.children.filter((child) => isNamed(child, "heading", "subheading"));
  const inner = node.children.filter((child) => !isNamed(child, "num", "heading", "subheading"));
  const [first, ...others] = paragraphsOf(inner);
  const found: FoundBlock[] = readBlocks(headings, around, reading);
  if (first === undefined) return label === null ? found : [...found, numbered([], [node], around, label, reading)];
  return [...found, ...opened(node, first, others, label, around, reading)];
}

/** The words of a clause: its first paragraph is the clause, what follows goes on with it. */
function opened(
  node: XmlElement,
  first: Inner,
  others: readonly Inner[],
  label: string | null,
  around: Around,
  reading: Reading,
): FoundBlock[] {
  const kind: BlockKind = isNumbered(around.kind) ? "continuation" : around.kind;
  const going: Around = { ...around, kind, byWords: false };
  const rest = ({ block, children, elements }: Inner): FoundBlock[] => {
    if (block === null) return [paragraph(children, elements, going, reading)];
    return block.name === "blockList" || block.name === "list" || block.name === "ul" || block.name === "ol"
      ? readList(block, around, going, reading)
      : readElement(block, going, reading);
  };
  const intro = first.block === null ? undefined : childOf(first.block, "listIntroduction");
  if (first.block !== null && intro !== undefined) {
    const items = { ...first.block, children: first.block.children.filter((child) => child !== intro) };
    const clause = numbered(intro.children, [node, first.block, intro], around, label, reading);
    return [clause, ...readList(items, around, going, reading), ...others.flatMap(rest)];
  }
  const clause =
    first.block === null
      ? [numbered(first.children, [node, ...first.elements], around, label, reading)]
      : [...(label === null ? [] : [numbered([], [node], around, label, reading)]), ...rest(first)];
  return [...clause, ...others.flatMap(rest)];
}

/** A list among a clause's words: its items stand below the clause, words around them go on with it. */
const readList = (list: XmlElement, around: Around, going: Around, reading: Reading): FoundBlock[] =>
  list.name === "blockList" ? readBlockList(list, around, going, reading) : readElement(list, around, reading);

function readBlockList(node: XmlElement, around: Around, going: Around, reading: Reading): FoundBlock[] {
  return elementsOf(node).flatMap((child) =>
    child.name === "item"
      ? readItem(child, deeper(around), reading)
      : child.name === "listIntroduction" || child.name === "listWrapUp"
        ? [paragraph(child.children, [child], going, reading)]
        : readElement(child, going, reading),
  );
}

/** One paragraph for each row. */
function readTable(node: XmlElement, around: Around, reading: Reading): FoundBlock[] {
  const rows = elementsOf(node).flatMap((child) => (child.name === "tr" ? [child] : elementsOf(child)));
  reading.tell("warning", "tableFlattened", { rows: rows.length }, node);
  return elementsOf(node).flatMap((row) => {
    const cells = elementsOf(row);
    if (row.name !== "tr") return [paragraph(row.children, [row], around, reading)];
    const joined = cells.flatMap((cell, index): XmlNode[] => [...(index === 0 ? [] : [" | "]), ...flatCell(cell)]);
    return [paragraph(joined, [row], around, reading)];
  });
}

const flatCell = (cell: XmlElement): XmlNode[] =>
  cell.children.flatMap((child) => (isElement(child) && child.name === "p" ? [" ", ...child.children, " "] : [child]));

/** A level of a hierarchy: a clause with a number, or what is headed. */
function readHierarchy(node: XmlElement, around: Around, reading: Reading): FoundBlock[] {
  const children = elementsOf(node);
  const headings = children.filter(({ name }) => name === "heading" || name === "subheading");
  const own = ownContent(node);
  const below = belowOf(node, own);
  const label = labelOf(node);
  const heads = own === null && below.length > 0 && (headings.length > 0 || isHeadNumber(node, label));
  // "SECTION 1." is of the heading where there is one.
  const headNumber = heads || (headings.length > 0 && isHeadNumber(node, label)) ? label : null;
  const asClause = clauseAround(node, label, around, reading);
  const inside = own === null && (heads || node.name === "list" || onlyHolds(node)) ? around : deeper(asClause);
  const isClause = !heads && headings.length === 0 && (label !== null || (below.length > 0 && node.name !== "list"));
  return [
    ...(headings.length > 0 || heads ? [headingBlock(node, headings, headNumber, around, reading)] : []),
    ...(own !== null ? ownBlocks(node, own, headNumber === null ? label : null, asClause, reading) : []),
    ...(own === null && isClause ? [numbered([], [node], asClause, label, reading)] : []),
    ...below.flatMap((child) => belowBlocks(child, inside, reading)),
  ];
}

/** The blocks of a level's own words. */
function ownBlocks(
  node: XmlElement,
  own: XmlElement,
  label: string | null,
  around: Around,
  reading: Reading,
): FoundBlock[] {
  const [first = EMPTY, ...others] = paragraphsOf(own.children);
  const typed = label === null && !reading.own && around.kind === "operative" ? numberInWords(first) : null;
  if (typed !== null) reading.tell("warning", "repaired", { what: "numberInWords", words: typed.label }, node);
  return opened(node, typed?.inner ?? first, others, typed?.label ?? label, around, reading);
}

/** A numbered level among what should be the preamble is a clause for all that. */
function clauseAround(node: XmlElement, label: string | null, around: Around, reading: Reading): Around {
  const operative = around.kind === "operative" || (label !== null && around.byWords === true);
  const level = (reading.own ? statedBy([node])?.level : undefined) ?? around.level;
  return operative ? { ...around, kind: "operative", level, byWords: false, guessed: false } : { ...around, level };
}

/** What follows a clause's own words: clauses below it, or words that go on with it. */
function belowBlocks(child: XmlElement, inside: Around, reading: Reading): FoundBlock[] {
  if (HIERARCHY.has(child.name) && !isLoose(child)) return readHierarchy(child, inside, reading);
  const level = Math.max(0, inside.level - 1);
  const going: Around = { ...inside, level, kind: inside.kind === "operative" ? "continuation" : inside.kind };
  if (child.attributes["wId"] !== undefined) return readItem(child, going, reading);
  return (isLoose(child) ? elementsOf(child) : [child]).flatMap((part) => readElement(part, going, reading));
}

function headingBlock(
  node: XmlElement,
  headings: readonly XmlElement[],
  label: string | null,
  around: Around,
  reading: Reading,
): FoundBlock {
  const words = headings.flatMap((heading, index): XmlNode[] => [...(index === 0 ? [] : [" "]), ...heading.children]);
  const all = label === null ? words : [`${label} `, ...words];
  return paragraph(all, [node, ...headings], { ...around, kind: "heading", byWords: false, guessed: false }, reading);
}
