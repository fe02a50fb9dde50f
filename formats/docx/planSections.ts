import { clauseBookmarks, clauseNumbers, blocksOf } from "../office/clauseBookmarks.ts";
import { countedLines } from "../office/countedLines.ts";
import { furtherLanguage } from "../office/namedStyles.ts";
import { planNumbering } from "../office/numberingPlan.ts";
import { threadPlaces, type NumberedComment } from "../office/threadPlaces.ts";
import type { Printable } from "../printable.ts";
import type { SectionContext } from "./context.ts";
import { WORD_COUNTERS } from "./numbering.ts";

/** A page of one language, which is a section of the document, with all that its paragraphs need to know. */
export type PlannedSection = {
  readonly page: Printable;
  readonly context: SectionContext;
  readonly comments: readonly NumberedComment[];
};

/** Numbers, bookmarks and comments over all sections: Word has one count of each in a document. */
export function planSections(pages: readonly Printable[]): readonly PlannedSection[] {
  let [notesBefore, commentsBefore, revision] = [0, 0, 0];
  const nextRevisionId = (): number => ++revision;
  const clauses = clauseNumbers(pages);
  return pages.map((page, instance): PlannedSection => {
    const numbering = planNumbering(blocksOf(page), page.model.value.style, WORD_COUNTERS);
    const { comments, places } = threadPlaces(page, commentsBefore);
    const context: SectionContext = {
      numbering,
      bookmarks: clauseBookmarks(page, instance, numbering, clauses),
      comments: places,
      nextRevisionId,
      notesBefore,
      instance,
      form: page.headerForm,
      spoken: instance === 0 ? {} : furtherLanguage(page.language),
      countedLines: countedLines(page),
    };
    notesBefore += page.notes.length;
    commentsBefore += comments.length;
    return { page, context, comments };
  });
}
