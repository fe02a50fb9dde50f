import type { ICommentOptions } from "docx";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { BodyContext } from "./body.ts";
import { pageComments } from "./comments.ts";
import type { Bookmark } from "./inline.ts";
import { planNumbering, type Numbering } from "./numbering.ts";
import { BOOKMARK_PREFIX } from "../styleIds.ts";
import type { UsedStyle } from "./styles.ts";

/** A page of one language, which is a section of the document, with all that its paragraphs need to know. */
export type PlannedSection = {
  readonly page: Printable;
  readonly context: BodyContext;
  readonly comments: readonly ICommentOptions[];
};

/** Numbers, bookmarks, comments and styles over all sections: Word has one count of each in a document. */
export function planSections(
  pages: readonly Printable[],
  style: ChamberStyle,
): { readonly sections: readonly PlannedSection[]; readonly usedStyles: readonly UsedStyle[] } {
  let [notesBefore, commentsBefore, revision] = [0, 0, 0];
  const nextRevisionId = (): number => ++revision;
  const clauses = clauseNumbers(pages);
  const sections = pages.map((page, instance): PlannedSection => {
    const blocks = blocksOf(page);
    const plans = planNumbering(blocks, style);
    const numbering = new Map(blocks.map((block, index) => [block, plans[index] ?? { kind: "none" as const }]));
    const { comments, places } = pageComments(page, commentsBefore);
    const bookmarks = bookmarksOf(blocks, numbering, clauses, instance);
    const context = {
      numbering,
      bookmarks,
      comments: places,
      nextRevisionId,
      notesBefore,
      instance,
      form: page.headerForm,
    };
    notesBefore += page.notes.length;
    commentsBefore += comments.length;
    return { page, context, comments };
  });
  return { sections, usedStyles: usedStyles(pages) };
}

const blocksOf = (page: Printable): readonly PrintedBlock[] => page.parts.flatMap((part) => part.blocks);

/** One number for a clause in all languages, so that a reader finds the translation of each. */
function clauseNumbers(pages: readonly Printable[]): ReadonlyMap<string, number> {
  const ids = new Set(pages.flatMap((page) => blocksOf(page).map(({ id }) => id)));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

function bookmarksOf(
  blocks: readonly PrintedBlock[],
  numbering: ReadonlyMap<PrintedBlock, Numbering>,
  clauses: ReadonlyMap<string, number>,
  instance: number,
): ReadonlyMap<string, Bookmark> {
  const first = new Map(blocks.toReversed().map((block) => [block.id, block]));
  const counted = (block: PrintedBlock): boolean => {
    const above = block.parentId === null ? undefined : first.get(block.parentId);
    return numbering.get(block)?.kind === "automatic" && (above === undefined || counted(above));
  };
  const suffix = instance === 0 ? "" : `_${instance + 1}`;
  return new Map(
    [...first].map(([id, block]) => [
      id,
      { name: `${BOOKMARK_PREFIX}${clauses.get(id) ?? 0}${suffix}`, counted: counted(block) },
    ]),
  );
}

function usedStyles(pages: readonly Printable[]): UsedStyle[] {
  const blocks = pages.flatMap((page) => [...page.titleBlocks, ...blocksOf(page)]);
  const used = new Map(blocks.map(({ kind, source: { level } }) => [`${kind} ${level}`, { kind, level }] as const));
  return [...used].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, style]) => style);
}
