import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { PrintedNote } from "../printable.ts";
import type { Run, RunStyle } from "../runs.ts";
import { element, type XmlNode } from "../xml.ts";
import type { Identifiers } from "./identifiers.ts";

export type InlineContext = {
  readonly identifiers: Identifiers;
  readonly notes: readonly PrintedNote[];
  /** The eId under `references` of a cited item. */
  readonly evidenceEId: (evidenceId: string) => string | undefined;
  readonly nextRef: () => number;
};

export const inlineXml = (runs: readonly Run[], context: InlineContext): XmlNode[] =>
  runs.map((run) => runXml(run, context));

function runXml(run: Run, context: InlineContext): XmlNode {
  switch (run.type) {
    case "text":
      return styledXml(run.text, run.style, context);
    case "note":
      return noteXml(run.number, context);
    case "reference": {
      const target = context.identifiers.target(run.blockId);
      return target === undefined
        ? run.text
        : element("ref", { eId: `ref_${context.nextRef()}`, href: `#${target}` }, run.text);
    }
    case "flag":
      return run.flag === "blank"
        ? element("fillIn", {}, run.text)
        : element("remark", { class: run.flag, status: "editorial" }, run.text);
  }
}

function noteXml(number: number, { notes, evidenceEId }: InlineContext): XmlNode {
  const note = notes[number - 1];
  const evidence =
    note?.evidenceId === null || note?.evidenceId === undefined ? undefined : evidenceEId(note.evidenceId);
  const attributes = {
    eId: `fn_${number}`,
    marker: String(number),
    placement: "bottom",
    refersTo: evidence === undefined ? null : `#${evidence}`,
  };
  return element("authorialNote", attributes, element("p", {}, ...segmentsXml(note?.segments ?? [])));
}

const STYLE_ELEMENTS = [
  ["strong", "b"],
  ["emphasis", "i"],
  ["underline", "u"],
  ["superscript", "sup"],
  ["subscript", "sub"],
] as const satisfies readonly (readonly [keyof RunStyle, string])[];

function styledXml(text: string, style: RunStyle, { evidenceEId }: InlineContext): XmlNode {
  const set = STYLE_ELEMENTS.reduce<XmlNode>(
    (inner, [key, name]) => (style[key] ? element(name, {}, inner) : inner),
    text,
  );
  const evidence = style.quotation === null ? undefined : evidenceEId(style.quotation);
  const quoted = evidence === undefined ? set : element("embeddedText", { href: `#${evidence}` }, set);
  return style.revision === null ? quoted : element(style.revision.kind === "insertion" ? "ins" : "del", {}, quoted);
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
