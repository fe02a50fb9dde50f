import { segmentsText } from "#domain/citation/segment.ts";
import type { ImportFormat } from "#domain/api/importing.ts";
import type { Block, Inline, Mark } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Run } from "../runs.ts";
import { CANNOT_EXPRESS, type Loss } from "./cannotExpress.ts";

/** A block as it comes back from a file. Ids are new, labels computed; a reference names the place of its clause. */
export type ComparableBlock = { readonly kind: BlockKind; readonly level: number; readonly content: readonly Inline[] };

/** The blocks of a page as the format's reader brings them back, in printed order, without what the format cannot express. */
export function comparable(page: Printable, format: ImportFormat): ComparableBlock[] {
  const loses = (loss: Loss): boolean => CANNOT_EXPRESS[format].includes(loss);
  const inParts = page.parts.flatMap((part) => part.blocks);
  const kept = [...page.titleBlocks, ...inParts].filter(({ runs }) => runs.some(isContent));
  const place = (id: string): number => {
    const first = inParts.find((block) => block.id === id);
    return first === undefined || loses("references") ? -1 : kept.indexOf(first);
  };
  return kept.map((block) => {
    const content = normalContent(block.runs.flatMap((run) => pieceOf(run, block, page, place)));
    return { kind: block.kind, level: block.source.level, content: lessened(content, block.kind, loses) };
  });
}

/** What the format's reader made, in the same form. */
export function comparableBlocks(blocks: readonly Block[], format: ImportFormat): ComparableBlock[] {
  const loses = (loss: Loss): boolean => CANNOT_EXPRESS[format].includes(loss);
  const place = (id: string): number => blocks.findIndex((block) => block.id === id);
  return blocks.map(({ kind, level, content }) => ({
    kind,
    level,
    content: lessened(
      normalContent(
        content.map((piece) => (piece.type === "crossReference" ? reference(place(piece.blockId)) : piece)),
      ),
      kind,
      loses,
    ),
  }));
}

const reference = (to: number): Inline => ({ type: "crossReference", blockId: `block ${to}`, marks: [] });

const words = (text: string, marks: Mark[] = []): Inline => ({ type: "text", text, marks });

const isInsertion = (run: Run): boolean => run.type === "text" && run.style.revision?.kind === "insertion";

function isContent(run: Run): boolean {
  if (run.type === "flag") return run.flag !== "stale";
  return run.type !== "text" || (!isInsertion(run) && run.text.trim() !== "");
}

function pieceOf(run: Run, { source }: PrintedBlock, page: Printable, place: (id: string) => number): Inline[] {
  const stored = run.at === undefined ? undefined : source.content[run.at];
  switch (run.type) {
    case "text":
      return isInsertion(run) ? [] : [words(run.text, marksOf(run, stored))];
    case "note":
      return [{ type: "note", text: segmentsText(page.notes[run.number - 1]?.segments ?? []).trim(), marks: [] }];
    case "reference": {
      const to = place(run.blockId);
      return [to < 0 ? words(run.text) : reference(to)];
    }
    case "flag":
      if (run.flag === "stale") return [];
      return [stored?.type === "blank" ? { type: "blank", hint: stored.hint, marks: [] } : words(run.text)];
  }
}

const PRINTED_MARKS = ["strong", "emphasis", "underline", "superscript", "subscript"] as const;

/** Italics that the chamber sets are not the text's. */
function marksOf(run: Extract<Run, { readonly type: "text" }>, stored: Inline | undefined): Mark[] {
  const own = (type: Mark["type"]): boolean => stored?.marks.some((mark) => mark.type === type) ?? false;
  return PRINTED_MARKS.filter((type) => run.style[type] && (type !== "emphasis" || own(type))).map((type) => ({
    type,
  }));
}

/** Content without the marks and the white space that the format does not carry. */
function lessened(content: readonly Inline[], kind: BlockKind, loses: (loss: Loss) => boolean): Inline[] {
  const isBold = loses("boldTitles") && (kind === "title" || kind === "heading");
  const isDropped = ({ type }: Mark, { marks }: Inline): boolean =>
    (type === "strong" && isBold) ||
    (type === "subscript" && loses("doubleScript") && marks.some((mark) => mark.type === "superscript"));
  const marked = normalContent(
    content.map((piece) => ({ ...piece, marks: piece.marks.filter((mark) => !isDropped(mark, piece)) })),
  );
  return loses("whiteSpace") ? withShownSpaces(marked) : marked;
}

/** White space as a page shows it, of whatever kind the words around it are. */
function withShownSpaces(content: readonly Inline[]): Inline[] {
  const last = content.findLastIndex((piece) => piece.type !== "text" || shown(piece.text).trim() !== "");
  let afterSpace = true;
  const spaced = content.slice(0, last + 1).map((piece, index): Inline => {
    if (piece.type !== "text") {
      afterSpace = false;
      if (piece.type === "note") return { ...piece, text: shown(piece.text).trim() };
      return piece.type === "blank" ? { ...piece, hint: shown(piece.hint).trim() } : piece;
    }
    const text = afterSpace ? shown(piece.text).replace(/^ /u, "") : shown(piece.text);
    if (text !== "") afterSpace = text.endsWith(" ");
    return { ...piece, text: index === last ? text.replace(/ $/u, "") : text };
  });
  return normalContent(spaced.filter((piece) => piece.type !== "text" || piece.text !== ""));
}

const shown = (text: string): string => text.replace(/[ \t\n\r\f]+/gu, " ");
