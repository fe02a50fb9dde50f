import { localizedText } from "#domain/localizedText.ts";
import { z } from "#domain/zod.ts";
import { audience, id } from "./common.ts";

export const SEARCH_KINDS = ["clause", "claim", "statement", "source", "instrument", "measure", "speaker"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Of each kind; more than anybody looks through before asking otherwise. */
const LIMIT_MAX = 20;
/** Of each kind as many as fit beside the others on a screen. */
const LIMIT_DEFAULT = 8;

export const searchQuery = z.object({
  q: z.string().max(300),
  /** Kinds, with commas between; all without. */
  kinds: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(z.enum(SEARCH_KINDS)).min(1))
    .default([...SEARCH_KINDS]),
  /** At most so many of each kind. */
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
  /** The text that the asker is at: what is found in several leads there. */
  near: id.optional(),
});
export type SearchQuery = z.output<typeof searchQuery>;

/** Offsets into the text, [start, end) in UTF-16 code units. */
const snippet = z.object({ text: z.string(), highlights: z.array(z.tuple([z.number().int(), z.number().int()])) });

/**
 * One thing that was found. What leads to it stands in `resolutionId` (a text whose desk shows it to the asker), `sourceId`
 * and `blockId`.
 */
export const searchHit = z.object({
  kind: z.enum(SEARCH_KINDS),
  /** Of the row; of a clause its block. */
  id: z.string(),
  audience,
  language: z.string().nullable(),
  date: z.string().nullable(),
  title: snippet,
  snippet: snippet.nullable(),
  /** The snippet is a translation of what was said. */
  translated: z.boolean(),
  /** Of a clause or measure: the title of its text. */
  resolutionTitle: localizedText.nullable(),
  resolutionId: id.nullable(),
  sourceId: id.nullable(),
  blockId: z.string().nullable(),
  /** Of a source: the words that were found in its archived text. */
  place: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;
