import { z } from "#domain/zod.ts";
import { versionHeader } from "#domain/document/version.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { id, language } from "./common.ts";
import { treeParts } from "./resolutions.ts";

/** What files a text is read from. */
export const IMPORT_FORMATS = ["docx", "hwpx", "odt", "akn", "html", "markdown", "json", "text"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A text of a thousand pages with some pictures; the upload's body may be hardly larger. */
export const IMPORT_FILE_MAX_BYTES = 10 * 1024 * 1024;

const partyList = z
  .string()
  .max(20 * 37)
  .transform((list) => list.split(",").filter((part) => part !== ""))
  .pipe(z.array(id).min(1).max(20));

/** A file of another program, and what is to become of it. */
export const importUpload = z.object({
  file: z.file(),
  /** Told by the bytes and the name where it is left out. */
  format: z.enum(IMPORT_FORMATS).optional(),
  /** "true" makes nothing and answers what would be made. */
  dryRun: z
    .enum(["true", "false"])
    .default("false")
    .transform((given) => given === "true"),
  /** The style that the file has, or that its language suggests, where it is left out. */
  style: z.enum(CHAMBER_STYLE_IDS).optional(),
  /** Of the text, where the file does not say. */
  language: language.optional(),
  /** Ids with commas between. The asker's own party alone, whose private draft it is then, where it is left out. */
  partyIds: partyList.optional(),
  /** Instead of the file's own, in the text's first language. */
  title: z.string().trim().min(1).max(1000).optional(),
});

const importFinding = z.object({
  severity: z.enum(["info", "warning", "error"]),
  /** Stable, for programs. */
  code: z.string(),
  /** A sentence in the reader's language. */
  message: z.string(),
  where: z.object({
    /** The clause it is about. */
    blockId: z.string().nullable(),
    /** Where in the file, in words; empty where it is about the whole. */
    place: z.string(),
  }),
});
export type ImportFindingView = z.infer<typeof importFinding>;

const importedComment = z.object({ author: z.string(), at: z.string().nullable(), body: z.string() });

export const importAnswer = z.object({
  /** Of the resolution that was made; null on a dry run. */
  id: id.nullable(),
  /** By language. */
  tree: z.record(z.string(), treeParts),
  report: z.array(importFinding),
  format: z.enum(IMPORT_FORMATS),
  styleId: z.enum(CHAMBER_STYLE_IDS),
  /** Authoritative first. */
  languages: z.array(language),
  header: versionHeader.partial(),
  /** Footnotes in the authoritative language. */
  notes: z.array(z.object({ blockId: z.string(), text: z.string() })),
  /** How many comments and changes become threads, and the first of them as they will stand. */
  threads: z.number().int(),
  firstThreads: z.array(z.object({ blockId: z.string(), words: z.string(), comments: z.array(importedComment) })),
});
export type ImportAnswer = z.infer<typeof importAnswer>;
