import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { Inline, Mark } from "#domain/document/block.ts";
import type { PrintedNote } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Run } from "../runs.ts";
import { element, type XmlNode } from "../xml.ts";
import { wIdOf, type Identifiers } from "./identifiers.ts";

export type InlineContext = {
  readonly identifiers: Identifiers;
  readonly notes: readonly PrintedNote[];
  /** The eId under `references` of a cited item. */
  readonly evidenceEId: (evidenceId: string) => string | undefined;
  readonly nextRef: () => number;
};

/**
 * The words of a block. What the page adds of its own (brackets around alternatives, the chamber's italics) says so, so that a
 * reader of ours takes it for no part of the text.
 */
export const inlineXml = ({ runs, source }: PrintedBlock, context: InlineContext): XmlNode[] =>
  runs.map((run) => {
    const piece = run.at === undefined ? undefined : source.content[run.at];
    return piece === undefined ? addedXml(run) : markedXml(pieceXml(run, piece, context), piece.marks, run, context);
  });

const addedXml = (run: Run): XmlNode =>
  run.type === "flag"
    ? element("remark", { class: run.flag, status: "editorial", "wh:made": "page" }, run.text)
    : run.type === "note"
      ? null
      : run.text;

function pieceXml(run: Run, piece: Inline, context: InlineContext): XmlNode {
  switch (run.type) {
    case "text": {
      const { style } = run;
      const made = style.emphasis && !piece.marks.some(({ type }) => type === "emphasis");
      return made ? element("i", { "wh:made": "style" }, run.text) : run.text;
    }
    case "note":
      return noteXml(run.number, piece, context);
    case "reference": {
      const target = context.identifiers.target(run.blockId);
      return target === undefined
        ? run.text
        : element("ref", { eId: `ref_${context.nextRef()}`, href: `#${target}` }, run.text);
    }
    case "flag":
      return flagXml(run.flag, run.text, piece);
  }
}

/** A blank, or a reference whose aim is not in the file: what it names is kept for when it is. */
function flagXml(flag: string, text: string, piece: Inline): XmlNode {
  switch (piece.type) {
    case "blank":
      return element("fillIn", { "wh:hint": piece.hint }, text);
    case "cite":
      return element("remark", { class: flag, status: "editorial", ...citedIds(piece) }, text);
    case "crossReference":
      return element("remark", { class: flag, status: "editorial", "wh:block": wIdOf(piece.blockId) }, text);
    case "text":
    case "note":
      return text;
  }
}

const citedIds = ({ evidenceId, kind }: Extract<Inline, { readonly type: "cite" }>) => ({
  "wh:evidence": evidenceId,
  "wh:cite": kind,
});

export const noteEId = (number: number): string => `authorialNote_${number}`;

function noteXml(number: number, piece: Inline, { notes, evidenceEId }: InlineContext): XmlNode {
  const note = notes[number - 1];
  const evidence = piece.type === "cite" ? evidenceEId(piece.evidenceId) : undefined;
  const attributes = {
    eId: noteEId(number),
    marker: String(number),
    placement: "bottom",
    refersTo: evidence === undefined ? null : `#${evidence}`,
    ...(piece.type === "cite" ? citedIds(piece) : {}),
  };
  return element("authorialNote", attributes, element("p", {}, ...segmentsXml(note?.segments ?? [])));
}

/** Marks around a piece, in their order: the first is the innermost. */
const markedXml = (inner: XmlNode, marks: readonly Mark[], run: Run, context: InlineContext): XmlNode =>
  marks.reduce((within, mark) => markXml(within, mark, run, context), inner);

function markXml(inner: XmlNode, mark: Mark, run: Run, { evidenceEId }: InlineContext): XmlNode {
  switch (mark.type) {
    case "strong":
      return element("b", {}, inner);
    case "emphasis":
      return element("i", {}, inner);
    case "underline":
      return element("u", {}, inner);
    case "superscript":
      return element("sup", {}, inner);
    case "subscript":
      return element("sub", {}, inner);
    case "quotation": {
      const evidence = run.type === "text" ? evidenceEId(mark.evidenceId) : undefined;
      const quoted = { "wh:evidence": mark.evidenceId };
      return evidence === undefined
        ? element("inline", { name: "quotation", ...quoted }, inner)
        : element("embeddedText", { href: `#${evidence}`, ...quoted }, inner);
    }
    case "option":
      return element("inline", { name: "option", "wh:group": mark.group, "wh:party": mark.party }, inner);
    case "insertion":
    case "deletion": {
      const { author, party, at } = mark;
      const name = mark.type === "insertion" ? "ins" : "del";
      return element(name, { "wh:author": author, "wh:party": party, "wh:at": at }, inner);
    }
    case "comment":
      return inner;
  }
}

/** Pieces of a note or of the annex; only addresses that are links already become links. */
export const segmentsXml = (segments: readonly Segment[]): XmlNode[] =>
  segments.map((segment) => {
    if (segment.type === "link") return element("a", { href: segment.href }, segment.text);
    if (segment.type === "quote" || segment.type === "reported") {
      const name = segment.type === "quote" ? "quotation" : "reported";
      return element("inline", { name, "xml:lang": segment.language }, segmentText(segment));
    }
    const words = segmentText(segment);
    return segment.type === "title" && segment.emphasis ? element("i", {}, words) : words;
  });
