import { z } from "#domain/zod.ts";
import { id } from "./common.ts";
import { EVIDENCE_TEXT_MAX } from "./evidence.ts";

/** The readable text of an article, as extraction answers it. */
export const copiesRequest = z.object({ text: z.string().max(EVIDENCE_TEXT_MAX) });

/** A source that the asker may read and that has the same text, or a good part of it. */
export const copyView = z.object({
  sourceId: id,
  title: z.string(),
  outlet: z.string(),
  publishedAt: z.string().nullable(),
  /** "same": the same article; "shared": one was made from the other, or both from a third. */
  kind: z.enum(["same", "shared"]),
  /** The share of the text that they have in common, 0 to 1. */
  likeness: z.number(),
});
export type CopyView = z.infer<typeof copyView>;
