import { block } from "#domain/document/block.ts";
import { proceedings } from "#domain/document/proceedings.ts";
import { citedEvidence, versionHeader, type VersionHeader } from "#domain/document/version.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { z } from "#domain/zod.ts";
import {
  IMPORT_FINDING_CODES,
  IMPORT_REFUSAL_CODES,
  type ImportedText,
  type ImportedThread,
  type ImportFinding,
} from "#formats/reading/imported.ts";

const params = z.record(z.string(), z.union([z.string(), z.number()]));

const thread = z.object({
  language: z.string(),
  blockId: z.string(),
  start: z.number(),
  end: z.number(),
  origin: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("comment") }),
    z.object({ kind: z.literal("change"), before: z.string(), after: z.string() }),
  ]),
  comments: z.array(z.object({ author: z.string().nullable(), at: z.string().nullable(), body: z.string() })),
  resolved: z.boolean(),
  internal: z.boolean().optional(),
}) satisfies z.ZodType<ImportedThread>;

const finding = z.object({
  severity: z.enum(["info", "warning", "error"]),
  code: z.enum(IMPORT_FINDING_CODES),
  params,
  where: z.object({ blockId: z.string().nullable(), place: z.string().nullable() }),
}) satisfies z.ZodType<ImportFinding>;

/** A field that is not there and one that is undefined are one thing to zod. */
const header = versionHeader
  .partial()
  .transform((given): Partial<VersionHeader> =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );

const text = z.object({
  languages: z.array(z.string()),
  blocks: z.record(z.string(), z.array(block)),
  styleId: z.enum(CHAMBER_STYLE_IDS).nullable(),
  header,
  evidence: z.array(citedEvidence),
  threads: z.array(thread),
  proceedings: proceedings.nullable().default(null),
  report: z.array(finding),
}) satisfies z.ZodType<ImportedText>;

/** What the thread that read a file answers. */
export const readAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: text }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.enum(IMPORT_REFUSAL_CODES), params }) }),
]);
