import type { Inline, Mark } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import { segmentsText } from "#domain/citation/segment.ts";
import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";

/** A block as it comes back from a file. Ids are new, labels computed. */
export type ComparableBlock = { readonly kind: BlockKind; readonly level: number; readonly content: readonly Inline[] };

/**
 * What a format cannot bring back, and in what way: the whole list, beside which a round trip shows no difference.
 * * alternatives: the party and group of an alternative, and brackets of options, which are printed as words around it;
 * * quotations: which evidence words are quoted from;
 * * citations come back as notes with the words that are printed, broken ones not at all;
 * * cross-references as the words that are printed, broken ones not at all;
 * * tracked changes as threads: the text keeps the old wording;
 * * marks on notes and blanks;
 * * blocks that hold nothing but white space.
 */
export type CannotExpress = {
  /** Kinds that are set in bold whole, so that bold words in them are not told apart. */
  readonly boldKinds: readonly BlockKind[];
};

const MARKS: ReadonlySet<Mark["type"]> = new Set(["strong", "emphasis", "underline", "superscript", "subscript"]);

/** The blocks of a page as a reader of the format brings them back: in printed order, less what it cannot express. */
export function comparable(page: Printable, cannot: CannotExpress): ComparableBlock[] {
  const notes = new Map(page.notes.map(({ number, segments }) => [number, segmentsText(segments).trim()]));
  const blocks = [...page.titleBlocks, ...page.parts.flatMap((part) => part.blocks)];
  return blocks
    .map((block) => ({ kind: block.kind, level: block.source.level, content: contentOf(block, notes, cannot) }))
    .filter(({ content }) => content.some((piece) => piece.type !== "text" || piece.text.trim() !== ""));
}

function contentOf(
  { runs, source, kind }: PrintedBlock,
  notes: ReadonlyMap<number, string>,
  cannot: CannotExpress,
): Inline[] {
  const printed = (at: number) => runs.find((run) => run.at === at);
  const pieces = source.content.flatMap((piece, at): Inline[] => {
    switch (piece.type) {
      case "text":
        return piece.marks.some(({ type }) => type === "insertion") ? [] : [{ ...piece, marks: marksOf(piece.marks) }];
      case "cite":
      case "note": {
        const run = printed(at);
        return run?.type === "note" ? [{ type: "note", text: notes.get(run.number) ?? "", marks: [] }] : [];
      }
      case "crossReference": {
        const run = printed(at);
        return run?.type === "reference" ? [{ type: "text", text: run.text, marks: [] }] : [];
      }
      case "blank":
        return [{ ...piece, marks: [] }];
    }
  });
  const unmarked = cannot.boldKinds.includes(kind) ? pieces.map(withoutBold) : pieces;
  return normalContent(unmarked);
}

/** A word can be both above and below the line in what was stored; a page shows it above. */
function marksOf(marks: readonly Mark[]): Mark[] {
  const kept = marks.filter(({ type }) => MARKS.has(type));
  return kept.some(({ type }) => type === "superscript") ? kept.filter(({ type }) => type !== "subscript") : kept;
}

const withoutBold = <T extends Inline>(piece: T): T => ({
  ...piece,
  marks: piece.marks.filter(({ type }) => type !== "strong"),
});
