import { z } from "#domain/zod.ts";
import { EVIDENCE_DATE, isEvidenceDate } from "#domain/evidence/isEvidenceDate.ts";
import { localizedText } from "#domain/localizedText.ts";
import { snapshotView } from "./captures.ts";
import { audience, id, person, timestamp } from "./common.ts";

export const quoteSelector = z.object({
  exact: z.string().max(20_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});

/** ISO 8601, possibly partial ("2024-10-21"), with the offset as published; a day and a time that exist. */
export const evidenceDate = z
  .string()
  .refine(isEvidenceDate, { message: "dateImpossible" })
  .meta({ pattern: EVIDENCE_DATE.source });

/** Only addresses a reader can open: never javascript:, data: or the like. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** What is said about a source; a person's to correct. */
export const SOURCE_FIELDS = [
  "outlet",
  "title",
  "authors",
  "publishedAt",
  "modifiedAt",
  "language",
  "section",
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

export const sourceFields = z.object({
  title: z.string().trim().min(1).max(1000),
  outlet: z.string().trim().min(1).max(300),
  authors: z.array(z.string().trim().min(1).max(300)).max(50),
  publishedAt: evidenceDate.nullable(),
  modifiedAt: evidenceDate.nullable(),
  language: z.string().max(35).nullable(),
  /** The part of the outlet it stood in: "Politics". */
  section: z.string().trim().max(300).nullable().optional(),
});

export const proposedStatement = z.object({
  quote: z.string(),
  kind: z.enum(["direct", "reported"]),
  speaker: z.string().nullable(),
  office: z.string().nullable(),
  organisation: z.string().nullable(),
  verb: z.string().nullable(),
  selector: quoteSelector,
  ambiguous: z.boolean(),
  /** Null where the sentence leaves the date open. */
  saidOn: z.string().nullable(),
  place: z.string().nullable(),
});
export type ProposedStatementView = z.infer<typeof proposedStatement>;

/** In hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** That somebody set a proposal aside, and for whom. */
const proposalDismissal = z.object({
  /** Names the words and their place: see domain/quotes/selectorHash.ts */
  selectorHash: sha256,
  audience,
  dismissedBy: person,
  dismissedAt: timestamp,
});
export type ProposalDismissal = z.infer<typeof proposalDismissal>;

/** A proposal that was set aside: by the asker's party, or for everyone. */
const dismissedStatement = proposedStatement.extend({ dismissals: z.array(proposalDismissal).min(1) });
export type DismissedStatementView = z.infer<typeof dismissedStatement>;

export const dismissProposalRequest = z.object({ selector: quoteSelector });
/** By which it is brought back. */
export const dismissProposalAnswer = z.object({ selectorHash: sha256 });

/** A statement a person confirmed, as it is to be stored. */
export const statementFields = z.object({
  quote: z.string().trim().min(1).max(20_000),
  kind: z.enum(["direct", "reported"]),
  speaker: z.string().trim().max(300).nullable(),
  office: z.string().trim().max(300).nullable(),
  organisation: z.string().trim().max(300).nullable(),
  verb: z.string().trim().max(100).nullable().default(null),
  saidOn: evidenceDate.nullable().default(null),
  /** Where it was said, as the article tells it. */
  place: z.string().trim().max(300).nullable().optional(),
  selector: quoteSelector,
});
export type StatementFields = z.infer<typeof statementFields>;

/** Corrections to what is said about a source; its archived bytes and its statements stay. */
export const correctSourceRequest = sourceFields.partial();

/** What a chamber prints of a statement is no longer than a name in any field that is kept by language. */
export const TRANSLATION_MAX = 2000;

/** Corrections to what is said about a confirmed statement, and its meaning in another language. Its words stay the archive's. */
export const correctStatementRequest = z
  .object({
    kind: statementFields.shape.kind,
    speaker: statementFields.shape.speaker,
    office: statementFields.shape.office,
    organisation: statementFields.shape.organisation,
    verb: z.string().trim().max(100).nullable(),
    saidOn: evidenceDate.nullable(),
    place: z.string().trim().max(300).nullable(),
    /** `text` null takes a translation back. */
    translation: z.object({
      language: z.string().min(2).max(35),
      text: z.string().trim().min(1).max(TRANSLATION_MAX).nullable(),
    }),
  })
  .partial();
export type StatementCorrection = z.infer<typeof correctStatementRequest>;

/** Proposals of the reading view that a person confirmed, or statements they marked themselves. */
export const addStatementsRequest = z.object({
  /** Which copy of the source they stand in; without it the newest. */
  captureId: id.optional(),
  statements: z.array(statementFields).min(1).max(500),
});

export const sourceView = z.object({
  id,
  audience,
  title: z.string(),
  outlet: z.string(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  language: z.string().nullable(),
  section: z.string().nullable(),
  /** Fields that were read out of the page by machine and that nobody has checked. */
  proposed: z.array(z.enum(SOURCE_FIELDS)),
  url: z.string().nullable(),
  capture: z.object({ id, sha256: z.string(), textSha256: z.string(), capturedAt: timestamp, sizeBytes: z.number() }),
  addedBy: person,
  addedAt: timestamp,
});
export type SourceView = z.infer<typeof sourceView>;

/** A clause that cites or quotes something now, with the note's number; null for a quotation without one. */
export const citedPlace = z.object({
  blockId: z.string(),
  language: z.string(),
  number: z.number().int().nullable(),
});
export type CitedPlace = z.infer<typeof citedPlace>;

export const statementView = z.object({
  id,
  audience,
  sourceId: id,
  kind: z.enum(["direct", "reported"]),
  quote: z.string(),
  /** Text names by language. */
  speaker: localizedText.nullable(),
  office: localizedText.nullable(),
  organisation: localizedText.nullable(),
  verb: z.string().nullable(),
  saidOn: z.string().nullable(),
  place: z.string().nullable(),
  language: z.string().nullable(),
  translation: localizedText,
  /** Who made each translation, by language; the demonstration's are nobody's. */
  translators: z.record(z.string(), z.object({ by: person, at: timestamp })),
  selector: quoteSelector,
  /** The record that speaks for its speaker: two people of one name are two. Null where nobody is named. */
  speakerId: id.nullable(),
  citedIn: z.array(citedPlace),
});
export type StatementView = z.infer<typeof statementView>;

/** A source on a resolution's desk: with the clauses that cite it as a whole. */
const deskSource = sourceView.extend({ citedIn: z.array(citedPlace) });
export type DeskSource = z.infer<typeof deskSource>;

/** One source with its statements: an entry of a resolution's evidence panel. */
export const evidenceEntry = z.object({ source: deskSource, statements: z.array(statementView) });
export type EvidenceEntry = z.infer<typeof evidenceEntry>;

/** The copy that is read: the newest. */
const copyView = z.object({
  id,
  sha256: z.string(),
  textSha256: z.string(),
  capturedAt: timestamp,
  sizeBytes: z.number(),
  /** Null for what is no page. */
  snapshot: snapshotView.nullable(),
});
export type CopyView = z.infer<typeof copyView>;

/** The reading view: archived text, confirmed statements, proposals still open, and those that were set aside. */
export const evidenceReading = evidenceEntry.extend({
  capture: copyView,
  text: z.string(),
  /** With their places in this copy, whichever copy they were taken from. */
  statements: z.array(statementView),
  /** Those that stand word for word in an earlier copy alone, with their places in that one. */
  earlier: z.array(statementView),
  proposals: z.array(proposedStatement),
  dismissed: z.array(dismissedStatement),
});
export type EvidenceReading = z.infer<typeof evidenceReading>;
