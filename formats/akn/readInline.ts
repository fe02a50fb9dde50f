import { CITE_KINDS, type CiteKind } from "#domain/document/schema.ts";
import type { Inline, Mark } from "#domain/document/block.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { pictureWords, wordsIn } from "./aknTree.ts";
import { idOfWId } from "./identifiers.ts";
import type { Reading } from "./reading.ts";

/** A piece before white space and references are settled. */
export type ReadPiece =
  | { readonly type: "piece"; readonly piece: Inline }
  /** Words that refer to a place in the file. */
  | { readonly type: "link"; readonly text: string; readonly marks: readonly Mark[]; readonly href: string }
  /** A change that somebody proposed in a file that is not ours. */
  | { readonly type: "change"; readonly before: string; readonly after: string }
  /** The end of a line. */
  | { readonly type: "eol" };

/** Words with a meaning of their own, which a text of ours has no mark for: the words come in, the meaning does not. */
const PLAIN = new Set(
  (
    "abbr affectedDocument argument block change concept courtType date decoration def docAuthority docCommittee docDate " +
    "docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber entity event " +
    "from inline judge lawyer legislature location mmod mod mref neutralCitation object omissis opinion organization outcome p party person " +
    "placeholder process quantity quotedText recordedTime relatedDocument remark rmod role rref scene narrative session shortTitle signature span " +
    "summary term time vote embeddedText"
  ).split(" "),
);

const SIMPLE_MARKS: Readonly<
  Record<string, Extract<Mark, { readonly type: "strong" | "emphasis" | "underline" | "superscript" | "subscript" }>>
> = {
  b: { type: "strong" },
  i: { type: "emphasis" },
  u: { type: "underline" },
  sup: { type: "superscript" },
  sub: { type: "subscript" },
};

/** The looks that files give words by a class's name. */
const CLASS_MARKS: Readonly<Record<string, Mark>> = {
  bold: { type: "strong" },
  strong: { type: "strong" },
  italic: { type: "emphasis" },
  italics: { type: "emphasis" },
  underline: { type: "underline" },
};

/** The pieces of a paragraph's children. */
export const readInline = (children: readonly XmlNode[], reading: Reading, marks: readonly Mark[] = []): ReadPiece[] =>
  children.flatMap((node): ReadPiece[] => {
    if (typeof node === "string") return [text(node, marks)];
    return isElement(node) ? readElement(node, reading, marks) : [];
  });

const text = (words: string, marks: readonly Mark[]): ReadPiece => ({
  type: "piece",
  piece: { type: "text", text: words, marks: [...marks] },
});

const atom = (piece: Inline): ReadPiece[] => [{ type: "piece", piece }];

function readElement(node: XmlElement, reading: Reading, marks: readonly Mark[]): ReadPiece[] {
  const { name, attributes } = node;
  // What our own writer put on the page.
  if (attributes["wh:made"] === "page") return [];
  if (attributes["wh:made"] === "style") return readInline(node.children, reading, marks);
  const marked = (...added: Mark[]): ReadPiece[] =>
    readInline(node.children, reading, [
      ...added.filter(({ type }) => !marks.some((mark) => mark.type === type)),
      ...marks,
    ]);
  switch (name) {
    case "b":
    case "i":
    case "u":
    case "sup":
    case "sub":
      return marked(...[SIMPLE_MARKS[name]].filter((mark) => mark !== undefined));
    case "ins":
    case "del":
      return readChange(node, reading, marks);
    case "authorialNote":
      return atom(noteOf(node, reading, marks));
    case "noteRef":
      return readNoteRef(node, reading, marks);
    case "fillIn":
      return atom({ type: "blank", hint: attributes["wh:hint"] ?? wordsIn(node), marks: [...marks] });
    case "ref":
    case "a":
      return readLink(node, reading, marks);
    case "eol":
      return [{ type: "eol" }, ...marked()];
    case "eop":
      return marked();
    case "img":
      reading.tell("info", "objectLeftOut", { words: pictureWords(node) }, node);
      return marked();
    default:
      return readNamed(node, reading, marks, marked);
  }
}

/** Elements that are told apart by our own attributes or by a class; unknown ones are named. */
function readNamed(
  node: XmlElement,
  reading: Reading,
  marks: readonly Mark[],
  marked: (...added: Mark[]) => ReadPiece[],
): ReadPiece[] {
  const { name, attributes } = node;
  const evidenceId = attributes["wh:evidence"] ?? undefined;
  const group = attributes["wh:group"] ?? undefined;
  const block = attributes["wh:block"] ?? undefined;
  if (name === "remark" && block !== undefined)
    return atom({ type: "crossReference", blockId: idOfWId(block), marks: [...marks] });
  if (name === "remark" && evidenceId !== undefined) return atom(citeOf(node, evidenceId, marks));
  if (evidenceId !== undefined) return marked({ type: "quotation", evidenceId });
  if (group !== undefined) return marked({ type: "option", group, party: attributes["wh:party"] ?? null });
  if (!PLAIN.has(name)) {
    reading.tellUnknown(node);
    // What stands in it is told with it.
    const within = readInline(node.children, { ...reading, tellUnknown: () => {} }, marks);
    return [
      text(` ${attributes["startQuote"] ?? ""}`, marks),
      ...within,
      text(`${attributes["endQuote"] ?? ""} `, marks),
    ];
  }
  const byClass = (attributes["class"] ?? "").split(/\s+/u).flatMap((look) => CLASS_MARKS[look] ?? []);
  const pieces = [
    ...quoteSign(attributes["startQuote"], marks),
    ...marked(...byClass),
    ...quoteSign(attributes["endQuote"], marks),
  ];
  // Paragraphs inside a paragraph, as in quoted structures, are no one word with what stands before.
  return name === "p" ? [text(" ", marks), ...pieces, text(" ", marks)] : pieces;
}

/** A file may have its quotation marks beside the words. */
const quoteSign = (sign: string | null | undefined, marks: readonly Mark[]): ReadPiece[] =>
  sign === null || sign === undefined ? [] : [text(sign, marks)];

/** In a file of ours, a mark; in one of others, a change that is never accepted silently (rule Q6). */
function readChange(node: XmlElement, reading: Reading, marks: readonly Mark[]): ReadPiece[] {
  const { name, attributes } = node;
  if (reading.own) {
    const revision: Mark = {
      type: name === "ins" ? "insertion" : "deletion",
      author: attributes["wh:author"] ?? null,
      party: attributes["wh:party"] ?? null,
      at: attributes["wh:at"] ?? null,
    };
    return readInline(node.children, reading, [revision, ...marks]);
  }
  const words = wordsIn(node);
  return name === "ins"
    ? [{ type: "change", before: "", after: words }]
    : [{ type: "change", before: words, after: "" }, ...readInline(node.children, reading, marks)];
}

const citeOf = (node: XmlElement, evidenceId: string, marks: readonly Mark[]): Inline => {
  const kind = CITE_KINDS.find((known): known is CiteKind => known === node.attributes["wh:cite"]) ?? "statement";
  return { type: "cite", evidenceId, kind, marks: [...marks] };
};

function noteOf(node: XmlElement, reading: Reading, marks: readonly Mark[]): Inline {
  const evidenceId = node.attributes["wh:evidence"] ?? undefined;
  if (evidenceId !== undefined && reading.evidenceIds.has(evidenceId)) return citeOf(node, evidenceId, marks);
  const words = reading.own ? exactWords(node) : wordsIn(node);
  if (!reading.own) reading.tell("info", "noteToMatch", { words }, node);
  else if (evidenceId !== undefined) reading.tell("warning", "citationBecameNote", { words }, node);
  for (const { attributes } of within(node, isLink)) tellLink(attributes["href"] ?? "", words, reading, node);
  if (!reading.own && within(node, isSet).length > 0)
    reading.tell("info", "formattingDropped", { what: "noteMarks", words }, node);
  return { type: "note", text: words, marks: [...marks] };
}

const isLink = ({ name }: XmlElement): boolean => name === "a" || name === "ref";

const isSet = ({ name, attributes }: XmlElement): boolean =>
  name in SIMPLE_MARKS || (attributes["class"] ?? "").split(/\s+/u).some((look) => look in CLASS_MARKS);

const within = (node: XmlElement, wanted: (inner: XmlElement) => boolean): XmlElement[] =>
  node.children.filter(isElement).flatMap((child) => [...(wanted(child) ? [child] : []), ...within(child, wanted)]);

/** A note of ours is one paragraph, its white space part of its words. */
const exactWords = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : isElement(child) ? exactWords(child) : "")).join("");

/** A note that stands among the file's metadata, and here by its number alone. */
function readNoteRef(node: XmlElement, reading: Reading, marks: readonly Mark[]): ReadPiece[] {
  const note = reading.notes.get((node.attributes["href"] ?? "").replace(/^#/u, ""));
  if (note === undefined) {
    reading.tell("warning", "referenceBecameWords", { words: node.attributes["marker"] ?? "" }, node);
    return [text(node.attributes["marker"] ?? "", marks)];
  }
  return atom(noteOf(note, reading, marks));
}

/** No address is ever fetched. One inside the file may become a reference; one outside it is told where the words do not say it. */
function readLink(node: XmlElement, reading: Reading, marks: readonly Mark[]): ReadPiece[] {
  const href = node.attributes["href"] ?? "";
  if (!href.startsWith("#")) {
    tellLink(href, wordsIn(node), reading, node);
    return readInline(node.children, reading, marks);
  }
  const words = reading.own ? exactWords(node) : wordsIn(node);
  return [{ type: "link", text: words, marks, href }];
}

function tellLink(href: string, words: string, reading: Reading, node: XmlElement): void {
  if (href !== "" && !words.includes(href))
    reading.tell("info", "formattingDropped", { what: "link", words: `${words} (${href})` }, node);
}
