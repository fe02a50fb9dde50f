import { z } from "#domain/zod.ts";
import { id } from "./common.ts";

/** A part of an instrument, by the numbers it has there: "4", "4의2", "Annex II". */
const provisionRequest = z.object({
  article: z.string().trim().min(1).max(50),
  paragraph: z.string().trim().min(1).max(50).nullable().default(null),
});
export type ProvisionRequest = z.output<typeof provisionRequest>;

export const citeRequest = z.object({
  evidenceId: id,
  kind: z.enum(["statement", "source", "instrument"]),
  /** Of an instrument: which article is cited, and which paragraph of it. The answer's id is that of the article. */
  provision: provisionRequest.optional(),
  blockId: z.string().min(1).max(100),
  language: z.string().max(35),
  /** Must be true to cite a party-only item: citing publishes it and its source to every participant. */
  publish: z.boolean().default(false),
});
/** The id to put into the text: a published copy has an id of its own. */
export const citeAnswer = z.object({
  citationId: id,
  evidenceId: id,
  kind: z.enum(["statement", "source", "instrument"]),
});
