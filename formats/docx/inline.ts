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
import { withEdges, type CommentPlace } from "../commentEdges.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { FlagKind, Run, RunStyle } from "../runs.ts";
import { edgeChildren } from "./comments.ts";
import { CHARACTERS } from "../styleIds.ts";
import { wordLanguage } from "./styles.ts";
import { wordInstant } from "./wordInstant.ts";

export type Bookmark = {
  readonly name: string;
  /** Word counts it and all it stands under, so that a field can say its number. */
  readonly counted: boolean;
};

export type InlineContext = {
  /** By block id. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** Gives each tracked change the number that Word wants. */
  readonly nextRevisionId: () => number;
  /** Where comments stand, by block id. */
  readonly comments: ReadonlyMap<string, readonly CommentPlace[]>;
  /** How many footnotes the sections before this one have. */
  readonly notesBefore: number;
};

/** A block's runs; comments stand on the first block of an id alone. */
export function blockChildren(block: PrintedBlock, context: InlineContext, first: boolean): ParagraphChild[] {
  const places = first ? (context.comments.get(block.id) ?? []) : [];
  return withEdges(block.runs, places).flatMap((item): ParagraphChild[] => {
    switch (item.type) {
      case "opens":
      case "closes":
        return edgeChildren(item);
      case "note":
        return noteChildren(item, context);
      case "text":
        return textChildren(item.text, item.style, isOpening(item, block), context.nextRevisionId);
      case "reference":
        return [referenceChild(item, context)];
      case "flag":
        return [new TextRun({ text: item.text, style: FLAG_STYLE[item.flag] })];
    }
  });
}

const FLAG_STYLE: Readonly<Record<FlagKind, string>> = {
  blank: CHARACTERS.blank,
  alternative: CHARACTERS.alternative,
  stale: CHARACTERS.stale,
  brokenReference: CHARACTERS.brokenReference,
};

/** Set in italics by the chamber, not by whoever wrote it. */
const isOpening = (run: Extract<Run, { readonly type: "text" }>, { source }: PrintedBlock): boolean =>
  run.style.emphasis &&
  run.at !== undefined &&
  source.content[run.at]?.marks.some(({ type }) => type === "emphasis") === false;

type Note = Extract<Run, { readonly type: "note" }>;

const noteChildren = ({ number, afterNote }: Note, { notesBefore }: InlineContext): ParagraphChild[] => [
  ...(afterNote ? [new TextRun({ text: ",", style: "FootnoteReference" })] : []),
  new FootnoteReferenceRun(notesBefore + number),
];

/** A field where Word counts the clause by itself and would give the same number; a link where it would not. */
function referenceChild(
  { blockId, text }: Extract<Run, { readonly type: "reference" }>,
  context: InlineContext,
): ParagraphChild {
  const target = context.bookmarks.get(blockId);
  if (target === undefined) return new TextRun(text);
  return target.counted
    ? new SimpleField(` REF ${target.name} \\w \\h `, text)
    : new InternalHyperlink({ anchor: target.name, children: [new TextRun(text)] });
}

function textChildren(text: string, style: RunStyle, opening: boolean, nextRevisionId: () => number): ParagraphChild[] {
  const options: IRunOptions = {
    text,
    ...(opening ? { style: CHARACTERS.opening } : {}),
    ...(style.strong ? { bold: true } : {}),
    ...(style.emphasis && !opening ? { italics: true } : {}),
    ...(style.underline ? { underline: {} } : {}),
    ...(style.superscript ? { superScript: true } : {}),
    ...(style.subscript ? { subScript: true } : {}),
  };
  if (style.revision === null) return [new TextRun(options)];
  const { kind, author, at } = style.revision;
  const change = { id: nextRevisionId(), author: author ?? "", date: wordInstant(at) };
  return [
    kind === "insertion"
      ? new InsertedTextRun({ ...options, ...change })
      : new DeletedTextRun({ ...options, ...change }),
  ];
}

export const segmentChildren = (segments: readonly Segment[]): ParagraphChild[] => segments.map(segmentChild);

function segmentChild(segment: Segment): ParagraphChild {
  switch (segment.type) {
    case "link":
      return new ExternalHyperlink({
        link: segment.href,
        children: [new TextRun({ text: segment.text, style: "Hyperlink" })],
      });
    case "quote":
    case "reported":
      return new TextRun({
        text: segmentText(segment),
        ...(segment.language === null ? {} : { language: wordLanguage(segment.language) }),
      });
    case "text":
      return new TextRun({ text: segment.text });
    case "title":
      return new TextRun({ text: segmentText(segment), ...(segment.emphasis ? { italics: true } : {}) });
  }
}
