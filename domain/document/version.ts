import { z } from "#domain/zod.ts";
import { localizedText } from "#domain/localizedText.ts";
import { chamberStyle } from "#domain/numbering/chamberStyle.ts";
import { block } from "./block.ts";
import { proceedings } from "./proceedings.ts";

/**
 * A version: one immutable, self-contained value (rule V1). Its hash is the SHA-256 of its RFC 8785 bytes with
 * strings in NFC; an approval names that hash. Nothing outside this value may change what a writer prints, so everything
 * a writer needs is in it.
 */

export const VERSION_FORMAT = "whereas.version/1";

/** A statement, instrument, record or source as it was cited, with the hash of the capture it was read from. */
export const citedEvidence = z.object({
  id: z.string(),
  kind: z.enum(["statement", "instrument", "record", "source"]),
  speaker: localizedText.nullable(),
  office: localizedText.nullable(),
  organisation: localizedText.nullable(),
  quote: z.string().nullable(),
  quoteKind: z.enum(["direct", "reported"]).nullable(),
  quoteLanguage: z.string().nullable(),
  /** The words in other languages. Absent where nobody translated them, and in versions frozen before it was told. */
  translation: localizedText.optional(),
  saidOn: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  /** SHA-256 (hex) of the archived bytes; null when nothing was archived. */
  captureSha256: z.string().nullable(),
  /** What an instrument is cited by. Absent for every other kind, and in versions frozen before there were any. */
  instrument: z
    .object({
      kind: z.enum(["treaty", "resolution", "law"]),
      title: localizedText,
      symbol: z.string().nullable(),
      body: localizedText.nullable(),
      adoptedOn: z.string().nullable(),
      status: z.enum(["proposed", "signed", "adopted", "ratified", "inForce", "ended"]),
      statusOn: z.string().nullable(),
    })
    .optional(),
  /** Which part of the instrument is cited. Absent where all of it is. */
  provision: z.object({ instrumentId: z.string(), article: z.string(), paragraph: z.string().nullable() }).optional(),
});

export type CitedEvidence = z.infer<typeof citedEvidence>;

/** A numbered note of one language: what the n-th `cite` or `note` atom in document order stands for. */
export const numberedNote = z.object({
  number: z.number().int().min(1),
  blockId: z.string(),
  /** Index of the atom in its block's content. */
  at: z.number().int().min(0),
  evidenceId: z.string().nullable(),
  text: z.string().nullable(),
});

export type NumberedNote = z.infer<typeof numberedNote>;

export const versionBlock = block.extend({
  /** The computed label without stored numbering: "1.", "가."; null when the kind or place has none. */
  label: z.string().nullable(),
  parentId: z.string().nullable(),
  /** In a translation: true when the original has changed since this was made from it. */
  stale: z.boolean(),
});

export type VersionBlock = z.infer<typeof versionBlock>;

export const versionHeader = z.object({
  billNumber: z.string().nullable(),
  proposedOn: z.string().nullable(),
  /** Names as they are to be printed, by language. */
  movers: localizedText.nullable(),
  committee: localizedText.nullable(),
  symbol: z.string().nullable(),
  session: localizedText.nullable(),
  agendaItem: localizedText.nullable(),
});

export type VersionHeader = z.infer<typeof versionHeader>;

const versionParty = z.object({ id: z.string(), name: localizedText, shortName: localizedText });

export const versionValue = z.object({
  format: z.literal(VERSION_FORMAT),
  schemaVersion: z.number().int(),
  resolutionId: z.string(),
  /** Authoritative language first. */
  languages: z.array(z.string()).min(1),
  chamber: z.object({ name: localizedText }),
  style: chamberStyle,
  header: versionHeader,
  parties: z.array(versionParty),
  requiredApprovers: z.array(z.object({ partyId: z.string() })),
  /** By language; comment marks are left out. */
  blocks: z.record(z.string(), z.array(versionBlock)),
  notes: z.record(z.string(), z.array(numberedNote)),
  evidence: z.array(citedEvidence),
  /** What became of the text in the parliament it was brought from. Absent where it was written here, and in earlier versions. */
  proceedings: proceedings.optional(),
});

export type VersionValue = z.infer<typeof versionValue>;
