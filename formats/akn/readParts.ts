import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { childOf, elementsOf, wordsIn } from "./aknTree.ts";
import type { Around, FoundBlock } from "./foundBlock.ts";
import { readBlocks } from "./readStructure.ts";
import type { Reading } from "./reading.ts";

/** Attachments of ours that hold nothing which is not computed from the rest of the file. */
const COMPUTED = new Set(["evidenceAnnex"]);

const THREADS = "threads";
const REASONS = "statementOfReasons";

/** The document's blocks part by part, in the order of the file; what stands above the text is left to others. */
export function readParts(text: XmlElement, reading: Reading): FoundBlock[] {
  const parts = elementsOf(text);
  const lastPreamble = parts.findLastIndex(({ name }) => name === "preamble");
  return parts.flatMap((part, index) => {
    switch (part.name) {
      case "meta":
      case "coverPage":
      case "preface":
        return [];
      case "preamble":
        return readBlocks(part.children, PREAMBLE, reading);
      case "conclusions":
        return readBlocks(part.children.map(withLines), CLOSING, reading).flatMap(brokenLines);
      case "attachments":
      case "components":
        return elementsOf(part).flatMap((attachment) => readAttachment(attachment, reading));
      default:
        if (index < lastPreamble) {
          reading.tell("warning", "repaired", { what: "bodyBeforePreamble", words: wordsIn(part) }, part);
          return readBlocks(part.children, PREAMBLE, reading);
        }
        return readBlocks(part.children, OPERATIVE, reading);
    }
  });
}

const PREAMBLE: Around = { kind: "recital", level: 0, byWords: true, guessed: true };
const OPERATIVE: Around = { kind: "operative", level: 0, guessed: true };
const CLOSING: Around = { kind: "closing", level: 0 };

/** Who voted how stands on a line of its own, even where the file has no sign for it. */
function withLines(node: XmlNode): XmlNode {
  if (!isElement(node)) return node;
  const children = node.children.flatMap((child): XmlNode[] =>
    isElement(child) && child.name === "outcome" && node.name === "outcome"
      ? [EOL, withLines(child)]
      : [withLines(child)],
  );
  return { ...node, children };
}

const EOL: XmlElement = { name: "eol", attributes: {}, children: [] };

/** A closing line each: a meeting, a day, a vote. */
function brokenLines(block: FoundBlock): FoundBlock[] {
  const lines: FoundBlock["pieces"][number][][] = [[]];
  for (const piece of block.pieces) {
    if (piece.type === "eol") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.map((pieces) => ({ ...block, pieces }));
}

function readAttachment(node: XmlElement, reading: Reading): FoundBlock[] {
  if (node.name !== "attachment" && node.name !== "component") return readBlocks([node], ANNEX, reading);
  const headings = elementsOf(node).filter(({ name }) => name === "heading" || name === "subheading");
  const number = childOf(node, "num");
  const held = elementsOf(node).filter(({ name }) => !["num", "heading", "subheading"].includes(name));
  const inside = held[0];
  const name = inside?.attributes["name"] ?? inside?.name ?? "";
  if (reading.own && name !== REASONS) {
    const words = COMPUTED.has(name) ? "" : `: ${wordsIn(bodyOf(inside) ?? "")}`;
    if (name !== THREADS)
      reading.tell("info", "partLeftOut", { part: name, words: wordsIn([...headings]) + words }, node);
    return [];
  }
  const isReasons = name === REASONS || /reasons|explanatory|제안이유/iu.test(`${name} ${wordsIn([...headings])}`);
  const around: Around = isReasons ? { kind: "reasons", level: 0 } : ANNEX;
  // The style prints the heading over the reasons itself.
  const above = reading.own
    ? []
    : readBlocks([...(number === undefined ? [] : [number]), ...headings], around, reading);
  return [...above, ...held.flatMap((part) => readHeld(part, around, reading))];
}

/** A document in an attachment, or the name of one elsewhere, which is not fetched. */
function readHeld(held: XmlElement, around: Around, reading: Reading): FoundBlock[] {
  const href = held.attributes["href"] ?? held.attributes["src"] ?? null;
  if (href !== null) {
    const part = held.attributes["showAs"] ?? held.name;
    reading.tell("warning", "partLeftOut", { part, words: `${part} ${wordsIn(held)} (${href})` }, held);
    return [];
  }
  if (childOf(held, "meta") === undefined && childOf(held, "mainBody") === undefined)
    return readBlocks([held], around, reading);
  const parts = elementsOf(held).filter(({ name }) => name !== "meta");
  return parts.flatMap((part) => readBlocks(part.name === "p" ? [part] : part.children, around, reading));
}

/** An annex is of the text, and no chamber's style numbers it. */
const ANNEX: Around = { kind: "closing", level: 0, guessed: true, keepNumbers: true };

const bodyOf = (doc: XmlElement | undefined): XmlElement | undefined => childOf(doc, "mainBody");
