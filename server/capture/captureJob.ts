import { IMPORT_FORMATS } from "#domain/api/importing.ts";
import { z } from "#domain/zod.ts";

/** A page or a plain text that was decoded, or a file that is read from its bytes. */
const articleContent = z.discriminatedUnion("format", [
  z.object({ format: z.enum(["html", "text"]), text: z.string() }),
  z.object({ format: z.enum(["pdf", "docx", "mail"]), bytes: z.instanceof(Uint8Array) }),
]);
export type ArticleContent = z.infer<typeof articleContent>;

const articleJob = z.object({
  kind: z.literal("article"),
  content: articleContent,
  url: z.string().nullable(),
  proposes: z.boolean(),
  /** Instead of the article's own date of publication, for the dates of its statements. */
  publishedAt: z.string().nullable().optional(),
});
export type ArticleJob = z.infer<typeof articleJob>;

const part = z.object({ url: z.string(), contentType: z.string(), bytes: z.instanceof(Uint8Array) });

const statementsJob = z.object({ kind: z.literal("statements"), text: z.string(), publishedAt: z.string().nullable() });

const snapshotJob = z.object({
  kind: z.literal("snapshot"),
  markup: z.string(),
  address: z.string().nullable(),
  parts: z.array(z.tuple([z.string(), part.nullable()])),
});

const textFileJob = z.object({
  kind: z.literal("textFile"),
  format: z.enum(IMPORT_FORMATS),
  bytes: z.instanceof(Uint8Array),
  language: z.string(),
});
export type TextFileJob = z.infer<typeof textFileJob>;

/** What a thread of this folder is given to do. */
export const captureJob = z.discriminatedUnion("kind", [articleJob, statementsJob, snapshotJob, textFileJob]);
export type CaptureJob = z.input<typeof captureJob>;
