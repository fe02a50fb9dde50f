import { z } from "#domain/zod.ts";
import { audience, id, timestamp } from "./common.ts";
import { EVIDENCE_TEXT_MAX } from "./articles.ts";

export const copiesRequest = z.object({
  /** The readable text of an article, as extraction answers it. */
  text: z.string().max(EVIDENCE_TEXT_MAX),
  /** Where the article was found: what is archived from there is told whatever it says. */
  url: z.string().max(2000).optional(),
  /** A source that is archived already, and that is not to be told of itself. */
  except: id.optional(),
});
export type CopiesRequest = z.output<typeof copiesRequest>;

/** A source that the asker may read: of the same address, or with the same text or a good part of it. */
export const copyView = z.object({
  sourceId: id,
  audience,
  title: z.string(),
  outlet: z.string(),
  publishedAt: z.string().nullable(),
  /** When its newest copy was taken. */
  archivedAt: timestamp,
  /** "address": the same page; "same": the same article; "shared": one was made from the other, or both from a third. */
  kind: z.enum(["address", "same", "shared"]),
  /** The share of the text that they have in common, 0 to 1. */
  likeness: z.number(),
});
export type CopyView = z.infer<typeof copyView>;
