import { Fragment } from "@tiptap/pm/model";
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { isClause, nestingOf } from "#domain/document/nesting.ts";
import { MAX_LEVEL } from "#domain/document/schema.ts";
import { blocksOfDoc, type PlacedBlock } from "../blocksOfDoc.ts";
import { deepestLevelAfter, type ClauseUnit, unitAt } from "./clauseUnit.ts";
import { selectedBlocks } from "./selectedBlocks.ts";

/**
 * Moves the selected clause, with all that stands under it, past its neighbour in the same list. Blocks are passed on as
 * they are, ids and all. Null at the end of a list.
 */
export function moveUnit(state: EditorState, direction: "up" | "down"): Transaction | null {
  const selected = selectedBlocks(state);
  if (selected === null) return null;
  const { blocks, first } = selected;
  const nesting = nestingOf(blocks);
  const unit = unitAt(blocks, first, nesting);
  const target = direction === "up" ? siblingBefore(blocks, unit.start) : siblingAfter(blocks, unit);
  return target === null ? null : replaceInOrder(state, blocks, unit, target, 0);
}

/**
 * Moves the block with the id, with all that stands under it, to stand before the block at `before` (the number of blocks
 * for the end). It takes the level of the list it comes into. Null when the id is gone or the place is its own.
 */
export function moveUnitTo(state: EditorState, id: string, before: number): Transaction | null {
  const blocks = blocksOfDoc(state.doc);
  const start = blocks.findIndex((block) => block.id === id);
  const head = blocks[start];
  if (head === undefined) return null;
  const unit = unitAt(blocks, start);
  if (before >= unit.start && before <= unit.end) return null;
  return replaceInOrder(state, blocks, unit, before, levelAt(blocks, unit, before) - head.level);
}

function siblingBefore(blocks: readonly PlacedBlock[], start: number): number | null {
  const nesting = nestingOf(blocks);
  const own = nesting[start];
  for (let index = start - 1; index >= 0; index--) {
    if (nesting[index]?.part !== own?.part) return null;
    if (nesting[index]?.parent === own?.parent) return index;
    if (index === own?.parent) return null;
  }
  return null;
}

function siblingAfter(blocks: readonly PlacedBlock[], { start, end }: ClauseUnit): number | null {
  const nesting = nestingOf(blocks);
  const isSibling = nesting[end]?.parent === nesting[start]?.parent && nesting[end]?.part === nesting[start]?.part;
  return isSibling ? unitAt(blocks, end, nesting).end : null;
}

function levelAt(blocks: readonly PlacedBlock[], { start, end }: ClauseUnit, before: number): number {
  const head = blocks[start];
  if (head === undefined || !isClause(head)) return head?.level ?? 0;
  const rest = [...blocks.slice(0, start), ...blocks.slice(end)];
  const at = before > start ? before - (end - start) : before;
  const next = rest[at];
  const wanted = next?.kind === head.kind ? next.level : head.level;
  const height = Math.max(...blocks.slice(start, end).map(({ level }) => level)) - head.level;
  return Math.min(wanted, deepestLevelAfter(rest, at, head.kind), MAX_LEVEL - height);
}

/** One replacement of the stretch between the old place and the new: the caret stays on its word. */
function replaceInOrder(
  state: EditorState,
  blocks: readonly PlacedBlock[],
  { start, end }: ClauseUnit,
  before: number,
  levels: number,
): Transaction {
  const { doc, tr, selection } = state;
  const [first, last] = [Math.min(start, before), Math.max(end, before)];
  const [from, to] = [posOf(blocks, first, doc.content.size), posOf(blocks, last, doc.content.size)];
  const [unitFrom, unitTo] = [posOf(blocks, start, doc.content.size), posOf(blocks, end, doc.content.size)];
  const moved = doc.slice(unitFrom, unitTo).content;
  const passed = before < start ? doc.slice(from, unitFrom).content : doc.slice(unitTo, to).content;
  const order = before < start ? [moved, passed] : [passed, moved];
  tr.replaceWith(
    from,
    to,
    order.reduce((all, part) => all.append(part), Fragment.empty),
  );
  const shift = before < start ? from - unitFrom : to - unitTo;
  const isInside = selection.from >= unitFrom && selection.to <= unitTo;
  if (isInside) tr.setSelection(shifted(state, tr, shift));
  shiftLevels(tr, unitFrom + shift, moved, levels);
  return tr.scrollIntoView();
}

const posOf = (blocks: readonly PlacedBlock[], index: number, end: number): number => blocks[index]?.pos ?? end;

function shifted({ selection }: EditorState, tr: Transaction, shift: number): Selection {
  const json: { anchor: number; head?: number } = selection.toJSON();
  const head = json.head === undefined ? {} : { head: json.head + shift };
  return Selection.fromJSON(tr.doc, { ...json, anchor: json.anchor + shift, ...head });
}

function shiftLevels(tr: Transaction, start: number, moved: Fragment, levels: number): void {
  if (levels === 0) return;
  const count = moved.childCount;
  for (const { pos, level } of blocksOfDoc(tr.doc)
    .filter((block) => block.pos >= start)
    .slice(0, count)) {
    tr.setNodeAttribute(pos, "level", Math.max(0, Math.min(MAX_LEVEL, level + levels)));
  }
}
