import { z } from "#domain/zod.ts";
import { id, pageQuery } from "./common.ts";
import { sourceView, statementView } from "./evidence.ts";

/** The assembly's sources and statements as lists, whichever texts they are gathered for. */

export const statementQuery = pageQuery.extend({
  /** A speaker's record, or one merged into it. */
  speaker: id.optional(),
  source: id.optional(),
});
export type StatementQuery = z.output<typeof statementQuery>;

/** With `speaker`, the sources that quote them. */
export const sourceQuery = pageQuery.extend({ speaker: id.optional() });
export type SourceQuery = z.output<typeof sourceQuery>;

/** A statement beside no text: where it is cited is a question to one resolution. */
export const listedStatement = statementView.omit({ citedIn: true });
export type ListedStatement = z.infer<typeof listedStatement>;

export const sourceDetail = z.object({
  source: sourceView,
  statements: z.array(listedStatement),
});
export type SourceDetail = z.infer<typeof sourceDetail>;
