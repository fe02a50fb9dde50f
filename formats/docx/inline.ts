import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  InternalHyperlink,
  SimpleField,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import { segmentText, type Segment } from "#domain/citation/segment.ts";
import { withEdges } from "../commentEdges.ts";
import type { Look } from "../office/look.ts";
import { FLAG_STYLE, isOpening } from "../office/ownStyles.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Run, RunStyle } from "../runs.ts";
import { edgeChildren } from "./comments.ts";
import { CHARACTERS } from "../styleIds.ts";
import type { SectionContext } from "./context.ts";
import { runLook } from "./wordLook.ts";
import { wordInstant } from "./wordInstant.ts";

/** A block's runs; comments stand on the first block of an id alone. */
export function blockChildren(block: PrintedBlock, context: SectionContext, first: boolean): ParagraphChild[] {
  const places = first ? (context.comments.get(block.id) ?? []) : [];
  return withEdges(block.runs, places).flatMap((item): ParagraphChild[] => {
    switch (item.type) {
      case "opens":
      case "closes":
        return edgeChildren(item);
      case "note":
        return noteChildren(item, context);
      case "text":
        return textChildren(item.text, item.style, isOpening(item, block), context);
      case "reference":
        return [referenceChild(item, context)];
      case "flag":
        return [new TextRun({ ...runLook(context.spoken), text: item.text, style: FLAG_STYLE[item.flag] })];
    }
  });
}

type Note = Extract<Run, { readonly type: "note" }>;

const noteChildren = ({ number, afterNote }: Note, { notesBefore }: SectionContext): ParagraphChild[] => [
  ...(afterNote ? [new TextRun({ text: ",", style: "FootnoteReference" })] : []),
  new FootnoteReferenceRun(notesBefore + number),
];

/** A field where Word, filling it in anew, will say what the text says ("1.가"); a link where it would not ("2.(a)"). */
function referenceChild(
  { blockId, text }: Extract<Run, { readonly type: "reference" }>,
  context: SectionContext,
): ParagraphChild {
  const target = context.bookmarks.get(blockId);
  const run = new TextRun({ ...runLook(context.spoken), text });
  if (target === undefined) return run;
  return target.said === text
    ? new SimpleField(` REF ${target.name} \\w \\h `, text)
    : new InternalHyperlink({ anchor: target.name, children: [run] });
}

function textChildren(text: string, style: RunStyle, opening: boolean, context: SectionContext): ParagraphChild[] {
  const { strong, emphasis, underline, superscript, subscript } = style;
  const look: Look = {
    ...context.spoken,
    ...(strong ? { bold: true } : {}),
    ...(emphasis && !opening ? { italic: true } : {}),
    ...(underline ? { underline } : {}),
    ...(superscript ? { position: "super" } : subscript ? { position: "sub" } : {}),
  };
  const options: IRunOptions = { ...runLook(look), text, ...(opening ? { style: CHARACTERS.opening } : {}) };
  if (style.revision === null) return [new TextRun(options)];
  const { kind, author, at } = style.revision;
  const change = { id: context.nextRevisionId(), author: author ?? "", date: wordInstant(at) };
  return [
    kind === "insertion"
      ? new InsertedTextRun({ ...options, ...change })
      : new DeletedTextRun({ ...options, ...change }),
  ];
}

export const segmentChildren = (
  segments: readonly Segment[],
  { spoken }: Pick<SectionContext, "spoken">,
): ParagraphChild[] =>
  segments.map((segment): ParagraphChild => {
    const run = (look: Look = {}) => new TextRun({ ...runLook({ ...spoken, ...look }), text: segmentText(segment) });
    switch (segment.type) {
      case "link":
        return new ExternalHyperlink({
          link: segment.href,
          children: [new TextRun({ text: segment.text, style: "Hyperlink" })],
        });
      case "quote":
      case "reported":
        return run(segment.language === null ? {} : { language: segment.language });
      case "text":
        return run();
      case "title":
        return run(segment.emphasis ? { italic: true } : {});
    }
  });
