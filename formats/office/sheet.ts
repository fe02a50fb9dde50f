import type { Segment } from "#domain/citation/segment.ts";
import { CHARACTERS } from "../styleIds.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Look } from "./look.ts";

/**
 * What a page has around its clauses, in values that every office format can set: paragraphs under named styles, with what
 * differs from the style, and tables. Who plans it knows no format, who writes it no chamber.
 */
export type SheetNode = SheetParagraph | SheetTable | SheetTitle | SheetContents;

export type SheetPiece =
  /** `style`: a character style, which tells what the words are. */
  | { readonly type: "words"; readonly text: string; readonly look: Look; readonly style: string | null }
  | { readonly type: "tab"; readonly style: string | null }
  | { readonly type: "lineBreak" }
  | { readonly type: "segments"; readonly segments: readonly Segment[] }
  | { readonly type: "link"; readonly bookmark: string; readonly pieces: readonly SheetPiece[] }
  | { readonly type: "pageOf"; readonly bookmark: string };

export type SheetParagraph = {
  readonly type: "paragraph";
  readonly style: string;
  readonly look: Look;
  readonly pieces: readonly SheetPiece[];
};

export type SheetCell = {
  readonly border: "box" | "none";
  readonly shaded: boolean;
  readonly middle: boolean;
  readonly paragraphs: readonly SheetParagraph[];
};

export type SheetRow = {
  readonly cells: readonly SheetCell[];
  readonly minHeightMm: number;
  /** Long rows may break over pages: kept together one could run off its page. */
  readonly breaks: boolean;
};

export type SheetTable = {
  readonly type: "table";
  readonly name: string;
  readonly widthsMm: readonly number[];
  /** Repeated on every page; null where the table has none. */
  readonly head: SheetRow | null;
  readonly rows: readonly SheetRow[];
};

/** The title's blocks are of the text and set as clauses are. */
export type SheetTitle = {
  readonly type: "title";
  readonly block: PrintedBlock;
  readonly first: boolean;
  readonly look: Look;
};

export type SheetContents = {
  readonly type: "contents";
  readonly heading: SheetParagraph;
  readonly entries: readonly SheetParagraph[];
};

export const paragraph = (style: string, look: Look, ...pieces: readonly SheetPiece[]): SheetParagraph => ({
  type: "paragraph",
  style,
  look,
  pieces,
});

export const words = (text: string, look: Look = {}, style: string | null = null): SheetPiece => ({
  type: "words",
  text,
  look,
  style,
});

/** What the page says around a value: a reader takes the value alone. */
export const label = (text: string, look: Look = {}): SheetPiece[] =>
  text === "" ? [] : [words(text, look, CHARACTERS.label)];

export const TAB: SheetPiece = { type: "tab", style: null };
export const LINE_BREAK: SheetPiece = { type: "lineBreak" };

export const cell = (
  paragraphs: readonly SheetParagraph[],
  { border = "box", shaded = false, middle = false }: Partial<Omit<SheetCell, "paragraphs">> = {},
): SheetCell => ({ border, shaded, middle, paragraphs });

export const row = (
  cells: readonly SheetCell[],
  { minHeightMm = 0, breaks = false }: Partial<Omit<SheetRow, "cells">> = {},
): SheetRow => ({ cells, minHeightMm, breaks });
