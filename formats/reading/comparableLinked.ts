import { segmentsText } from "#domain/citation/segment.ts";
import type { Block, Inline, Mark } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Run } from "../runs.ts";
import type { ComparableBlock } from "./comparable.ts";

/**
 * The blocks of a page as a reader brings them back from a format that has references to clauses, which lead to the place of
 * theirs among the blocks. Else it carries what is printed: citations as notes, alternatives with their brackets and
 * references that lead nowhere as words, of a tracked change the old wording; no blocks without content, no word that a
 * translation is of an earlier wording.
 */
export function comparableLinked(page: Printable): ComparableBlock[] {
  const inParts = page.parts.flatMap((part) => part.blocks);
  const kept = [...page.titleBlocks, ...inParts].filter(({ runs }) => runs.some(isContent));
  const place = (id: string): number => {
    const first = inParts.find((block) => block.id === id);
    return first === undefined ? -1 : kept.indexOf(first);
  };
  return kept.map((block) => ({
    kind: block.kind,
    level: block.source.level,
    content: normalContent(block.runs.flatMap((run) => pieceOf(run, block, page, place))),
  }));
}

/** What a reader made, with its references in the same form. */
export function linkedBlocks(blocks: readonly Block[]): ComparableBlock[] {
  const place = (id: string): number => blocks.findIndex((block) => block.id === id);
  return blocks.map(({ kind, level, content }) => ({
    kind,
    level,
    content: normalContent(
      content.map((piece) => (piece.type === "crossReference" ? reference(place(piece.blockId)) : piece)),
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
