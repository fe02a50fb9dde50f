import { z } from "#domain/zod.ts";

/** What the HTTP API takes and answers. Screens read the same shapes: there is one contract for people and programs. */

export const id = z.uuid();

/** "all", or the id of the one party that reads the row. Requests may also say "party" for the asker's own. */
export const audience = z.union([z.literal("all"), id]);
export const audienceRequest = z.union([z.literal("all"), z.literal("party"), id]);

export type AudienceValue = z.infer<typeof audience>;

/** ISO 8601 in UTC, from the database's clock. */
export const timestamp = z.iso.datetime();

export const language = z.enum(["ko", "en"]);
export type Language = z.infer<typeof language>;

export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

/** `next` of one page is the `cursor` that asks for the following one. */
export const pageQuery = z.object({ cursor: z.string().max(200).optional() });
export type PageQuery = z.infer<typeof pageQuery>;

/** RFC 9457. `code` is stable for programs; `detail` is a sentence for a person, in their language. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** Which field is wrong and why, for 422. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export type Problem = z.infer<typeof problem>;

/** Who did something, as it is shown. */
export const person = z.object({ id, name: z.string(), partyId: id.nullable() });
