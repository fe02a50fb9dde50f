import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { BOOKMARK_PREFIX } from "../styleIds.ts";
import type { Numbering } from "./numberingPlan.ts";

export type ClauseBookmark = {
  readonly name: string;
  /** The number that a field says of it, where lists count it and all it stands under; null where they do not. */
  readonly said: string | null;
};

export const blocksOf = (page: Printable): readonly PrintedBlock[] => page.parts.flatMap((part) => part.blocks);

/** One number for a clause in all languages, so that a reader finds the translation of each. */
export function clauseNumbers(pages: readonly Printable[]): ReadonlyMap<string, number> {
  const ids = new Set(pages.flatMap((page) => blocksOf(page).map(({ id }) => id)));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** By block id, the bookmark that the first block of the id has: references, contents and links from elsewhere lead to it. */
export function clauseBookmarks(
  page: Printable,
  section: number,
  numbering: ReadonlyMap<PrintedBlock, Numbering>,
  clauses: ReadonlyMap<string, number>,
): ReadonlyMap<string, ClauseBookmark> {
  const first = new Map(
    blocksOf(page)
      .toReversed()
      .map((block) => [block.id, block]),
  );
  const path = (block: PrintedBlock): string | null => {
    const above = block.parentId === null ? undefined : first.get(block.parentId);
    const before = above === undefined ? "" : path(above);
    return before === null || numbering.get(block)?.kind !== "automatic" ? null : before + (block.label ?? "");
  };
  const suffix = section === 0 ? "" : `_${section + 1}`;
  return new Map(
    [...first].map(([id, block]) => [
      id,
      { name: `${BOOKMARK_PREFIX}${clauses.get(id) ?? 0}${suffix}`, said: path(block)?.replace(/\.$/u, "") ?? null },
    ]),
  );
}
