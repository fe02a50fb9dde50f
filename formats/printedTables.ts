import { wordsOf } from "#domain/document/block.ts";
import { diffBlocks, type BlockPair } from "#domain/document/diffBlocks.ts";
import type { DiffPart } from "#domain/document/shortestEdits.ts";
import type { VersionBlock, VersionValue } from "#domain/document/version.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { printedDate } from "#domain/citation/printedDate.ts";
import { clauseName } from "./clauseName.ts";
import type { ExportModel, PrintedPosition } from "./model.ts";
import { cell, type CellPiece, type PrintedTable } from "./printedTable.ts";
import { proceedingsTables } from "./proceedingsTables.ts";

/** The tables that were asked for, in the order in which they are printed after the text. */
export function printedTables(model: ExportModel): PrintedTable[] {
  const { parts } = model;
  return [
    ...(parts.includes("positions") ? [positionsTable(model, false)] : []),
    ...(parts.includes("internalPositions") ? [positionsTable(model, true)] : []),
    ...(parts.includes("changes") && model.earlier !== null ? [changesTable(model, model.earlier)] : []),
    ...(parts.includes("proceedings") ? proceedingsTables(model) : []),
  ];
}

function positionsTable(model: ExportModel, internal: boolean): PrintedTable {
  const { words } = model;
  return {
    kind: internal ? "internalPositions" : "positions",
    heading: internal ? words.internalPositions : words.positions,
    columns: [words.clause, words.party, words.stance, words.reason, words.recordedOn],
    rows: model.positions.filter((position) => position.internal === internal).map((row) => positionRow(row, model)),
    none: words.noPositions,
  };
}

function positionRow(position: PrintedPosition, model: ExportModel): (readonly CellPiece[])[] {
  const { value, language, words } = model;
  const party = value.parties.find(({ id }) => id === position.partyId);
  const stance = words[position.stance];
  return [
    cell(targetName(position, model)),
    cell(party === undefined ? position.partyId : inLanguage(party.name, language)),
    cell(position.onOlderWording ? `${stance} (${words.olderWording})` : stance),
    cell(position.reason),
    cell(printedDate(position.recordedAt, language, value.style.timeZone, value.style.dates)),
  ];
}

function targetName({ target }: PrintedPosition, { value, language, words }: ExportModel): string {
  switch (target.kind) {
    case "resolution":
      return words.wholeText;
    case "theme":
      return target.theme;
    case "block": {
      const blocks = blocksIn(value, language);
      const block = blocks.find(({ id }) => id === target.blockId);
      return block === undefined ? words.brokenReference : clauseName(block, blocks);
    }
  }
}

/** In the later text's order, each clause under its name there; what was removed comes last, under its earlier name. */
function changesTable(model: ExportModel, earlier: { readonly n: number; readonly value: VersionValue }): PrintedTable {
  const { words, language, value } = model;
  const before = blocksIn(earlier.value, language);
  const after = blocksIn(value, language);
  const diff = diffBlocks(before, after);
  const nameAfter = (id: string) => nameIn(id, after);
  const changed = new Map(diff.changed.map((pair) => [pair.after.id, pair]));
  const moved = new Map(diff.moved.map((pair) => [pair.after.id, pair]));
  const added = new Set(diff.added.map(({ id }) => id));
  const rows = after.flatMap((block) => {
    const name = nameAfter(block.id);
    if (added.has(block.id)) return [[cell(name), cell(words.added), cell(""), [piece(wordsOf(block), "insertion")]]];
    const pair = changed.get(block.id);
    if (pair !== undefined) return [[cell(name), cell(words.changed), sideOf(pair, "before"), sideOf(pair, "after")]];
    const place = moved.get(block.id);
    return place === undefined
      ? []
      : [[cell(name), cell(words.moved), cell(nameIn(place.before.id, before)), cell(name)]];
  });
  const removed = diff.removed.map((block) => [
    cell(nameIn(block.id, before)),
    cell(words.removed),
    [piece(wordsOf(block), "deletion")],
    cell(""),
  ]);
  return {
    kind: "changes",
    heading: words.changesSince.replace("{n}", String(earlier.n)),
    columns: [words.clause, words.change, words.before, words.after],
    rows: [...rows, ...removed],
    none: words.noChanges,
  };
}

/** One side of a changed clause. A change of rank or marks alone shows the same words on both sides. */
function sideOf(pair: BlockPair & { readonly words: readonly DiffPart[] }, side: "before" | "after"): CellPiece[] {
  const gone = side === "before" ? "added" : "removed";
  return pair.words
    .filter(({ kind }) => kind !== gone)
    .map(({ kind, text }) => piece(text, kind === "same" ? null : side === "before" ? "deletion" : "insertion"));
}

const blocksIn = (value: VersionValue, language: string): readonly VersionBlock[] =>
  value.blocks[language] ?? value.blocks[value.languages[0] ?? language] ?? [];

function nameIn(id: string, blocks: readonly VersionBlock[]): string {
  const block = blocks.find((candidate) => candidate.id === id);
  return block === undefined ? "" : clauseName(block, blocks);
}

const piece = (text: string, revision: CellPiece["revision"]): CellPiece => ({ text, revision });
