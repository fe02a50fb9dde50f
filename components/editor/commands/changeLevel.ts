import type { EditorState, Transaction } from "@tiptap/pm/state";
import { isClause } from "#domain/document/nesting.ts";
import { MAX_LEVEL } from "#domain/document/schema.ts";
import type { PlacedBlock } from "../blocksOfDoc.ts";
import { deepestLevelAfter, type ClauseUnit, unitsBetween } from "./clauseUnit.ts";
import { selectedBlocks } from "./selectedBlocks.ts";

/**
 * Demotes (+1) or promotes (-1) the selected clauses with all that stands under them. An attribute changes and nothing
 * is moved, so that whoever types there loses nothing. Null where no clause can take the step.
 */
export function changeLevel(state: EditorState, step: 1 | -1): Transaction | null {
  const selected = selectedBlocks(state);
  if (selected === null) return null;
  const { blocks, first, last } = selected;
  const tr = state.tr;
  for (const unit of unitsBetween(blocks, first, last)) {
    if (mayStep(blocks, unit, step)) setLevels(tr, blocks, unit, step);
  }
  return tr.docChanged ? tr.scrollIntoView() : null;
}

function mayStep(blocks: readonly PlacedBlock[], { start, end }: ClauseUnit, step: 1 | -1): boolean {
  const head = blocks[start];
  if (head === undefined || !(isClause(head) || head.kind === "continuation")) return false;
  if (step < 0) return head.level > 0;
  const deepest = Math.max(...blocks.slice(start, end).map(({ level }) => level));
  return deepest < MAX_LEVEL && (!isClause(head) || head.level < deepestLevelAfter(blocks, start, head.kind));
}

function setLevels(tr: Transaction, blocks: readonly PlacedBlock[], { start, end }: ClauseUnit, step: 1 | -1): void {
  for (const { pos, level } of blocks.slice(start, end)) tr.setNodeAttribute(pos, "level", Math.max(0, level + step));
}
