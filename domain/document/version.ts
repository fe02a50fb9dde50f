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
  translation: localizedText
    .optional()
    .describe(
      "The words in other languages; absent where nobody translated them, and in versions frozen before it was told",
    ),
  saidOn: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  captureSha256: z.string().nullable().describe("SHA-256 (hex) of the archived bytes; null when nothing was archived"),
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
    .optional()
    .describe(
      "What an instrument is cited by; absent for every other kind, and in versions frozen before there were any",
    ),
  provision: z
    .object({ instrumentId: z.string(), article: z.string(), paragraph: z.string().nullable() })
    .optional()
    .describe("Which part of the instrument is cited; absent where all of it is"),
});

export type CitedEvidence = z.infer<typeof citedEvidence>;

/** A numbered note of one language: what the n-th `cite` or `note` atom in document order stands for. */
export const numberedNote = z.object({
  number: z.number().int().min(1),
  blockId: z.string(),
  at: z.number().int().min(0).describe("Index of the note's atom in its block's content"),
  evidenceId: z.string().nullable(),
  text: z.string().nullable(),
});

export type NumberedNote = z.infer<typeof numberedNote>;

export const versionBlock = block.extend({
  label: z.string().nullable().describe("The number as it is printed: 1., 가.; null where the kind or place has none"),
  parentId: z.string().nullable(),
  stale: z.boolean().describe("In a translation: the original has changed since this was made from it"),
});

export type VersionBlock = z.infer<typeof versionBlock>;

export const versionHeader = z.object({
  billNumber: z.string().nullable(),
  proposedOn: z.string().nullable(),
  movers: localizedText.nullable().describe("Names as they are to be printed"),
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
  languages: z.array(z.string()).min(1).describe("BCP 47, the authoritative one first"),
  chamber: z.object({ name: localizedText }),
  style: chamberStyle,
  header: versionHeader,
  parties: z.array(versionParty),
  requiredApprovers: z.array(z.object({ partyId: z.string() })),
  blocks: z
    .record(z.string(), z.array(versionBlock))
    .describe(
      "By language, in the order of the text; one clause has the same id in each. Marks of threads are left out",
    ),
  notes: z.record(z.string(), z.array(numberedNote)).describe("By language"),
  evidence: z.array(citedEvidence),
  proceedings: proceedings
    .optional()
    .describe("What became of the text in the parliament it was brought from; absent where it was written here"),
});

export type VersionValue = z.infer<typeof versionValue>;
