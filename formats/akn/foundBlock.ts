import { BLOCK_KINDS, MAX_LEVEL, type BlockKind } from "#domain/document/schema.ts";
import { isFormula, preambleKind } from "../reading/partWords.ts";
import { readLabel } from "../reading/readLabel.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { elementsOf, placeOf, wordsIn } from "./aknTree.ts";
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

export function numbered(
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

export const isNumbered = (kind: BlockKind): boolean =>
  kind === "operative" || kind === "recital" || kind === "citation";

export function labelOf(node: XmlElement): string | null {
  const label = elementsOf(node)
    .filter(({ name }) => name === "num")
    .map(wordsIn)
    .join(" ");
  return label === "" ? null : label;
}

/** A block of the words, as our own attributes, the words themselves or the place say. */
export function paragraph(
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

/** "Whereas:" heads the recitals of the European Union, and is none itself. */
const HEADS_RECITALS = /^whereas\s*:$/iu;

const kindByWords = (words: string): BlockKind | null =>
  isFormula(words) ? "formula" : HEADS_RECITALS.test(words.trim()) ? "heading" : preambleKind(words);

/** What our own attributes say: the element with the permanent id has them. */
export function statedBy(
  elements: readonly XmlElement[],
): { readonly kind: BlockKind | undefined; readonly level: number | undefined } | null {
  const node = elements.find(({ attributes }) => attributes["wId"] !== undefined);
  if (node === undefined) return null;
  const kind = BLOCK_KINDS.find((known) => known === node.attributes["wh:kind"]);
  const level = Number.parseInt(node.attributes["wh:level"] ?? "", 10);
  const told = kind !== undefined && !isNumbered(kind) && Number.isNaN(level) ? 0 : undefined;
  return { kind, level: Number.isNaN(level) ? told : Math.min(Math.max(level, 0), MAX_LEVEL) };
}

export const hasContent = ({ pieces }: FoundBlock): boolean =>
  pieces.some((read) => read.type !== "piece" || read.piece.type !== "text" || read.piece.text.trim() !== "");
