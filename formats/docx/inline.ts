import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { Run, RunStyle } from "../runs.ts";
import { wordLanguage } from "./styles.ts";

/** A tracked change needs a date; where the text has none, one that nobody takes for real. */
const NO_DATE = "1980-01-01T00:00:00Z";

export type InlineContext = {
  /** Names of bookmarks by block id. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Gives each tracked change the number that Word wants. */
  readonly nextRevisionId: () => number;
};

export const inlineChildren = (runs: readonly Run[], context: InlineContext): ParagraphChild[] =>
  runs.flatMap((run) => (run.type === "note" ? noteChildren(run) : [inlineChild(run, context)]));

type Note = Extract<Run, { readonly type: "note" }>;

const noteChildren = ({ number, afterNote }: Note): ParagraphChild[] => [
  ...(afterNote ? [new TextRun({ text: ",", style: "FootnoteReference" })] : []),
  new FootnoteReferenceRun(number),
];

function inlineChild(run: Exclude<Run, Note>, { bookmarks, nextRevisionId }: InlineContext): ParagraphChild {
  switch (run.type) {
    case "text":
      return textChild(run.text, run.style, nextRevisionId);
    case "reference": {
      const anchor = bookmarks.get(run.blockId);
      const words = new TextRun({ text: run.text });
      return anchor === undefined ? words : new InternalHyperlink({ anchor, children: [words] });
    }
    case "flag":
      return new TextRun({ text: run.text, style: "Flag" });
  }
}

function textChild(text: string, style: RunStyle, nextRevisionId: () => number): ParagraphChild {
  const options: IRunOptions = {
    text,
    ...(style.strong ? { bold: true } : {}),
    ...(style.emphasis ? { italics: true } : {}),
    ...(style.underline ? { underline: {} } : {}),
    ...(style.superscript ? { superScript: true } : {}),
    ...(style.subscript ? { subScript: true } : {}),
  };
  if (style.revision === null) return new TextRun(options);
  const { kind, author, at } = style.revision;
  const change = { id: nextRevisionId(), author: author ?? "", date: instantOr(at, NO_DATE) };
  return kind === "insertion"
    ? new InsertedTextRun({ ...options, ...change })
    : new DeletedTextRun({ ...options, ...change });
}

/** The instant in the form that Word reads, or the other where it is none. */
function instantOr(iso: string | null, other: string): string {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? other : new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
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
