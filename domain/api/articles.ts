import { z } from "#domain/zod.ts";
import { audienceRequest } from "./common.ts";
import {
  evidenceDate,
  proposedStatement,
  quoteSelector,
  sha256,
  sourceFields,
  statementFields,
  webAddress,
} from "./evidence.ts";

/** A whole article with room to spare; larger is refused before it is parsed. */
export const EVIDENCE_TEXT_MAX = 5_000_000;

/** A report with its pictures; what is larger is a scan, which has no text, or an attack. */
export const EVIDENCE_FILE_MAX_BYTES = 10 * 1024 * 1024;

/** A page as HTML or an article as text, with the address it is said to come from; or the address alone, to be fetched. */
const givesOneArticle = ({ html, text, url }: { html?: unknown; text?: unknown; url?: unknown }): boolean =>
  html === undefined ? text !== undefined || url !== undefined : text === undefined;

const article = {
  html: z.string().max(EVIDENCE_TEXT_MAX).optional(),
  text: z.string().max(EVIDENCE_TEXT_MAX).optional(),
  url: webAddress.optional(),
};

export const extractRequest = z
  .object({
    ...article,
    /** By which "on Monday" becomes a date, instead of the date that the article gives; null where none is known. */
    publishedAt: evidenceDate.nullable().optional(),
    /** Keeps the page at an address for the asker alone, so that they can archive the very copy they saw, by its hash. */
    keep: z.boolean().default(false),
  })
  .refine(givesOneArticle, { message: "giveOneArticle" });

/** The same of a file; its size and kind are the reader's to judge, who says why one is refused. */
export const extractUpload = z.object({
  file: z.file(),
  url: webAddress.optional(),
  publishedAt: evidenceDate.optional(),
});

/** What a file holds beside the text that was read out of it. */
const leftOut = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("attachment"), name: z.string() }),
  /** A page without a letter on it. */
  z.object({ kind: z.literal("page"), number: z.number().int() }),
  /** Changes that nobody accepted yet: read as if they were. */
  z.object({ kind: z.literal("trackedChanges") }),
]);
export type LeftOutView = z.infer<typeof leftOut>;

export const extractAnswer = z.object({
  source: z.object({
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    authors: z.array(z.string()),
    publishedAt: z.string().nullable(),
    modifiedAt: z.string().nullable(),
    language: z.string().nullable(),
    section: z.string().nullable(),
  }),
  /** The readable text the selectors point into. */
  text: z.string(),
  sha256: z.string(),
  leftOut: z.array(leftOut),
  statements: z.array(proposedStatement),
});
export type ExtractAnswer = z.infer<typeof extractAnswer>;

/** Without `source` and `statements` the proposals are archived for a person to confirm later: no statement is made. */
export const evidenceDetails = z.object({
  audience: audienceRequest.default("all"),
  source: sourceFields.partial().optional(),
  statements: z.array(statementFields).max(500).optional(),
  /** Proposals that the person set aside: they are not proposed again. */
  dismissed: z.array(quoteSelector).max(500).optional(),
  /** Of the copy that the person read, as extracting it answered: that one is archived, or none. */
  sha256: sha256.optional(),
});
export type EvidenceDetails = z.output<typeof evidenceDetails>;

export const addEvidenceRequest = z
  .object({ ...article, ...evidenceDetails.shape })
  .refine(givesOneArticle, { message: "giveOneArticle" });

/** The same of a file; `source` and `statements` are sent as JSON. */
export const addEvidenceUpload = z.object({
  file: z.file(),
  url: webAddress.optional(),
  ...evidenceDetails.shape,
});
