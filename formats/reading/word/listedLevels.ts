import { MAX_LEVEL } from "#domain/document/schema.ts";
import type { ReadParagraph } from "../readParagraph.ts";

/** A paragraph with the level of the list that counts it; null where none does. */
export type Listed = { readonly paragraph: ReadParagraph; readonly listLevel: number | null };

/**
 * The paragraphs with the levels to which an office moved them. In a file of ours a list counts a clause at the depth at which
 * it stands; where the two differ, somebody moved the clause in its list, which leaves its style as it was.
 */
export function withListedLevels(listed: readonly Listed[]): ReadParagraph[] {
  /** Levels of the clauses under which the next may stand. */
  const open: number[] = [];
  const closeFrom = (level: number): void => {
    while ((open.at(-1) ?? -1) >= level) open.pop();
  };
  return listed.map(({ paragraph, listLevel }, index): ReadParagraph => {
    if (paragraph.kind === "heading" && opensClauses(listed, index)) open.length = 0;
    if (paragraph.kind !== "operative") return paragraph;
    const stated = paragraph.level ?? 0;
    closeFrom(stated);
    const level = listLevel === null || listLevel === open.length ? stated : Math.min(listLevel, MAX_LEVEL);
    closeFrom(level);
    open.push(level);
    return level === stated ? paragraph : { ...paragraph, level };
  });
}

/** A heading is of the part that follows it. */
const opensClauses = (listed: readonly Listed[], index: number): boolean =>
  listed.slice(index).find(({ paragraph: { kind } }) => kind !== null && kind !== "heading" && kind !== "continuation")
    ?.paragraph.kind === "operative";
