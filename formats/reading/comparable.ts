import type { Inline, Mark } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import { segmentsText } from "#domain/citation/segment.ts";
import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Run, RunStyle } from "../runs.ts";

/** A block as it comes back from a file. Ids are new, labels computed. */
export type ComparableBlock = { readonly kind: BlockKind; readonly level: number; readonly content: readonly Inline[] };

/**
 * What a format that carries the printed page cannot bring back, and in what way: the whole list, beside which a round trip
 * shows no difference.
 * * alternatives come back as the words that are printed, with their brackets and parties;
 * * which evidence words are quoted from is lost; citations come back as notes with the words that are printed;
 * * cross-references, and what stands for one that leads nowhere, come back as the words that are printed;
 * * tracked changes come back as threads: the text keeps the old wording;
 * * notes, blanks and references have no marks;
 * * blocks that hold nothing but white space are left out, as is the word that a translation is of an earlier wording.
 */
export type CannotExpress = {
  /** Kinds that are set in bold whole, so that bold words in them are not told apart. */
  readonly boldKinds: readonly BlockKind[];
};

/** The blocks of a page as a reader of the format brings them back, in printed order. */
export function comparable(page: Printable, { boldKinds }: CannotExpress): ComparableBlock[] {
  const blocks = [...page.titleBlocks, ...page.parts.flatMap((part) => part.blocks)];
  return blocks
    .map((block) => {
      const pieces = block.runs.flatMap((run) => pieceOf(run, block, page));
      const content = normalContent(boldKinds.includes(block.kind) ? pieces.map(withoutBold) : pieces);
      return { kind: block.kind, level: block.source.level, content };
    })
    .filter(({ content }) => content.some((piece) => piece.type !== "text" || piece.text.trim() !== ""));
}

function pieceOf(run: Run, { source }: PrintedBlock, { notes }: Printable): Inline[] {
  const stored = run.at === undefined ? undefined : source.content[run.at];
  switch (run.type) {
    case "text":
      return run.style.revision?.kind === "insertion" ? [] : [words(run.text, marksOf(run.style, stored))];
    case "note":
      return [{ type: "note", text: segmentsText(notes[run.number - 1]?.segments ?? []).trim(), marks: [] }];
    case "reference":
      return [words(run.text, [])];
    case "flag":
      if (run.flag === "stale") return [];
      return [stored?.type === "blank" ? { ...stored, marks: [] } : words(run.text, [])];
  }
}

const words = (text: string, marks: Mark[]): Inline => ({ type: "text", text, marks });

const MARKS = ["strong", "emphasis", "underline", "superscript", "subscript"] as const;

/** Italics that the chamber sets are no mark; a word that is above and below the line is shown above. */
const marksOf = (style: RunStyle, stored: Inline | undefined): Mark[] =>
  MARKS.filter((name) => {
    if (name === "emphasis") return stored?.marks.some(({ type }) => type === "emphasis") === true;
    return style[name] && !(name === "subscript" && style.superscript);
  }).map((type) => ({ type }));

const withoutBold = <T extends Inline>(piece: T): T => ({
  ...piece,
  marks: piece.marks.filter(({ type }) => type !== "strong"),
});
