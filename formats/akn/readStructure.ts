import type { BlockKind } from "#domain/document/schema.ts";
import { BLOCK_KINDS, MAX_LEVEL } from "#domain/document/schema.ts";
import { isFormula, preambleKind } from "../reading/partWords.ts";
import { readLabel } from "../reading/readLabel.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { childOf, elementsOf, placeOf, wordsIn } from "./aknTree.ts";
import { readInline, type ReadPiece } from "./readInline.ts";
import type { Reading } from "./reading.ts";

/** A block as the file has it, before it has its id here. */
export type FoundBlock = {
  readonly kind: BlockKind;
  readonly level: number;
  /** The number in the file. */
  readonly label: string | null;
  readonly pieces: readonly ReadPiece[];
  /** The elements it is made of: what they say of it, and what may refer to it. */
  readonly elements: readonly XmlElement[];
  readonly place: string;
  readonly guessed: boolean;
};

/** What stands around: blocks are of this kind where nothing tells otherwise. */
export type Around = {
  readonly kind: BlockKind;
  readonly level: number;
  /** No word has told the kind, the place alone. */
  readonly guessed?: boolean;
  /** Words of a preamble tell what they are. */
  readonly byWords?: boolean;
  /** The style numbers nothing here: the file's numbers are words. */
  readonly keepNumbers?: boolean;
};

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
const HIERARCHY = new Set([...GROUPS, ...CLAUSES, "alinea"]);

/** Elements that only hold others. */
const HOLDERS = new Set(
  (
    "amendmentBody arguments background blockContainer body citations componentData container content decision div interstitial " +
    "intro introduction judgmentBody mainBody motivation preamble preface recitals remedies tblock wrapUp"
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
    reading.tell("warning", "unknownElement", { element: node.name }, node);
    return readBlocks(node.children, around, reading);
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
  const rest = node.children.filter((child) => !(isElement(child) && child.name === "num"));
  const headings = rest.filter(
    (child) => isElement(child) && (child.name === "heading" || child.name === "subheading"),
  );
  const inner = rest.filter((child) => !headings.includes(child));
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

type Inner = {
  readonly children: readonly XmlNode[];
  readonly elements: readonly XmlElement[];
  readonly block: XmlElement | null;
};

const LISTS = new Set([
  "blockList",
  "ul",
  "ol",
  "table",
  "toc",
  "list",
  "blockContainer",
  "tblock",
  "formula",
  "container",
]);

/** The paragraphs among an item's children: `p` elements, words that stand loose, and lists, which are none. */
function paragraphsOf(nodes: readonly XmlNode[]): Inner[] {
  const out: { children: XmlNode[]; elements: XmlElement[]; block: XmlElement | null; loose: boolean }[] = [];
  for (const node of nodes) {
    if (isElement(node) && (node.name === "p" || node.name === "block"))
      out.push({ children: [...node.children], elements: [node], block: null, loose: false });
    else if (isElement(node) && LISTS.has(node.name))
      out.push({ children: [], elements: [node], block: node, loose: false });
    else if (wordsIn(node) !== "" || isElement(node)) {
      const last = out.at(-1);
      if (last?.loose === true) last.children.push(node);
      else out.push({ children: [node], elements: [], block: null, loose: true });
    }
  }
  return out;
}

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
  const below = belowOf(node).filter((child) => child !== own);
  const label = labelOf(node);
  const found: FoundBlock[] = [];
  const heads = own === null && below.length > 0 && (headings.length > 0 || isHeadNumber(node, label));
  if (headings.length > 0 || heads) found.push(headingBlock(node, headings, heads ? label : null, around, reading));
  const asClause = clauseAround(node, label, around, reading);
  if (own !== null) {
    const [first = EMPTY, ...others] = paragraphsOf(own.children);
    const typed = label === null && !reading.own && asClause.kind === "operative" ? numberInWords(first) : null;
    if (typed !== null) reading.tell("warning", "repaired", { what: "numberInWords", label: typed.label }, node);
    found.push(...opened(node, typed?.inner ?? first, others, typed?.label ?? label, asClause, reading));
  } else if (!heads && headings.length === 0 && (label !== null || (below.length > 0 && node.name !== "list")))
    found.push(numbered([], [node], asClause, label, reading));
  const inside = own === null && (heads || node.name === "list") ? around : deeper(asClause);
  return [...found, ...below.flatMap((child) => belowBlocks(child, inside, reading))];
}

/** "5<tab>Encourages": a number that was left among the words when the others were marked as numbers. */
function numberInWords(inner: Inner): { readonly label: string; readonly inner: Inner } | null {
  const [first, ...rest] = inner.children;
  const parts = typeof first === "string" ? /^\s*(\d{1,3})\.?\t(.*)$/su.exec(first) : null;
  const [, number, words] = parts ?? [];
  return number === undefined || words === undefined
    ? null
    : { label: `${number}.`, inner: { ...inner, children: [words, ...rest] } };
}

const EMPTY: Inner = { children: [], elements: [], block: null };

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

/** A division without a number is words of the clause that it divides. */
const isLoose = (node: XmlElement): boolean => node.name === "alinea" && childOf(node, "num") === undefined;

/** The element that holds a level's own words: its intro or content, or those of a list or an alinea that it opens with. */
function ownContent(node: XmlElement): XmlElement | null {
  const direct = childOf(node, "intro") ?? childOf(node, "content");
  if (direct !== undefined) return direct;
  const first = elementsOf(node).find(({ name }) => HIERARCHY.has(name));
  if (first === undefined || childOf(first, "num") !== undefined || childOf(first, "heading") !== undefined)
    return null;
  return first.name === "list" || first.name === "sublist" || first.name === "alinea" ? ownContent(first) : null;
}

/** What stands below a level's own words, a list that only holds points as its points. */
function belowOf(node: XmlElement): XmlElement[] {
  const opening = ownContent(node);
  return elementsOf(node).flatMap((child) => {
    if (child.name === "num" || child.name === "heading" || child.name === "subheading") return [];
    const holds = (child.name === "list" || child.name === "sublist") && childOf(child, "num") === undefined;
    if (holds && (ownContent(child) === null || ownContent(child) === opening))
      return belowOf(child).filter((item) => item !== opening);
    return opening !== null && isLoose(child) && ownContent(child) === opening ? restOf(child, opening) : [child];
  });
}

/** What an alinea holds beside the words that open its clause. */
const restOf = (node: XmlElement, opening: XmlElement): XmlElement[] =>
  elementsOf(node).filter((child) => child !== opening);

/** "Chapter I" is a heading where "1." would be a clause without words of its own. */
const isHeadNumber = (node: XmlElement, label: string | null): boolean =>
  GROUPS.has(node.name) && label !== null && readLabel(label).length === 0;

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

function numbered(
  children: readonly XmlNode[],
  elements: readonly XmlElement[],
  around: Around,
  label: string | null,
  reading: Reading,
): FoundBlock {
  const block = paragraph(children, elements, around, reading);
  if (label === null) return block;
  // Where nothing is numbered by the style, and where it is no number, it is a word of the text.
  if (!isNumbered(block.kind) || around.keepNumbers === true || readLabel(label).length === 0)
    return {
      ...block,
      pieces: [{ type: "piece", piece: { type: "text", text: `${label} `, marks: [] } }, ...block.pieces],
    };
  return { ...block, label };
}

const isNumbered = (kind: BlockKind): boolean => kind === "operative" || kind === "recital" || kind === "citation";

function labelOf(node: XmlElement): string | null {
  const label = elementsOf(node)
    .filter(({ name }) => name === "num")
    .map(wordsIn)
    .join(" ");
  return label === "" ? null : label;
}

/** A block of the words, as our own attributes, the words themselves or the place say. */
function paragraph(
  children: readonly XmlNode[],
  elements: readonly XmlElement[],
  around: Around,
  reading: Reading,
  place?: string,
): FoundBlock {
  const stated = reading.own ? statedBy(elements) : null;
  const printed = reading.own ? children.find((child) => isElement(child) && isPrintedNumber(child)) : undefined;
  const inner = printed === undefined ? children : children.filter((child) => child !== printed);
  const words = wordsIn([...inner]);
  const known = around.byWords === true && stated === null ? kindByWords(words) : null;
  return {
    kind: stated?.kind ?? known ?? around.kind,
    level: stated?.level ?? around.level,
    label: printed === undefined ? null : wordsIn(printed),
    pieces: readInline(inner, reading),
    elements,
    place: place ?? placeOf(elements.find(({ attributes }) => attributes["eId"] !== undefined) ?? elements[0] ?? LOOSE),
    guessed: stated === null && known === null && around.guessed === true,
  };
}

const LOOSE: XmlElement = { name: "p", attributes: {}, children: [] };

const isPrintedNumber = ({ name, attributes }: XmlElement): boolean =>
  name === "inline" && attributes["name"] === "num";

const kindByWords = (words: string): BlockKind | null => (isFormula(words) ? "formula" : preambleKind(words));

/** What our own attributes say: the element with the permanent id has them. */
function statedBy(
  elements: readonly XmlElement[],
): { readonly kind: BlockKind | undefined; readonly level: number | undefined } | null {
  const node = elements.find(({ attributes }) => attributes["wId"] !== undefined);
  if (node === undefined) return null;
  const kind = BLOCK_KINDS.find((known) => known === node.attributes["wh:kind"]);
  const level = Number.parseInt(node.attributes["wh:level"] ?? "", 10);
  const told = kind !== undefined && !isNumbered(kind) && Number.isNaN(level) ? 0 : undefined;
  return { kind, level: Number.isNaN(level) ? told : Math.min(Math.max(level, 0), MAX_LEVEL) };
}

const hasContent = ({ pieces }: FoundBlock): boolean =>
  pieces.some((read) => read.type !== "piece" || read.piece.type !== "text" || read.piece.text.trim() !== "");
