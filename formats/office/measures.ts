import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";
import type { Look } from "./look.ts";

/** A4 with the margins of an office letter; the running lines stand in the margins. In millimetres. */
export const PAGE_MM = { width: 210, height: 297, side: 25, top: 28, bottom: 25, edge: 15 } as const;

export const TEXT_WIDTH_MM = PAGE_MM.width - 2 * PAGE_MM.side;

/** The step of a level whose number hangs before its words. */
export const LEVEL_MM = 8.5;

/**
 * A chamber that runs its clauses in sets the number in the first line's indent and lets the further lines begin at the
 * margin again: `number` before the number, `text` before the words after it, `step` by which a level moves the whole;
 * from the level `hangsFrom` numbers hang.
 */
type RunIn = { readonly number: number; readonly text: number; readonly step: number; readonly hangsFrom: number };

const RUN_IN: Readonly<Partial<Record<HeaderForm, RunIn>>> = {
  masthead: { number: 12, text: 22, step: 0, hangsFrom: 2 },
  house: { number: 8, text: 17, step: 8, hangsFrom: Number.POSITIVE_INFINITY },
};

/** A first line that goes in, as running text has it. */
export const FIRST_LINE_MM: Readonly<Record<HeaderForm, number>> = { bill: 7, masthead: 12, frontPage: 7, house: 8 };

/** Where a level's lines begin (`left`), its first line against them (`indent`), and its words after the number (`text`). */
export type LevelPlace = { readonly left: number; readonly indent: number; readonly text: number };

export function levelPlace(level: number, form: HeaderForm): LevelPlace {
  const runIn = RUN_IN[form];
  if (runIn !== undefined && level < runIn.hangsFrom) {
    const left = runIn.step * level;
    return { left, indent: runIn.number, text: left + runIn.text };
  }
  const from = runIn === undefined ? 0 : runIn.text + LEVEL_MM * (level - runIn.hangsFrom);
  const left = runIn === undefined ? LEVEL_MM * (level + 1) : from + LEVEL_MM;
  return { left, indent: -LEVEL_MM, text: left };
}

/** The look of a clause whose number is typed, like that which its list would give it. */
export function typedPlace(level: number, form: HeaderForm): Look {
  const { left, indent, text } = levelPlace(level, form);
  return { left, indent, tabs: [{ at: text }] };
}

/** A clause without a number stands under the words of the one that it belongs to. */
export const underClause = (depth: number, form: HeaderForm): Look =>
  depth === 0
    ? {}
    : { left: RUN_IN[form] === undefined ? LEVEL_MM * depth : levelPlace(depth - 1, form).left, indent: 0 };
