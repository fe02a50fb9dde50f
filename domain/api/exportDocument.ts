import { versionValue } from "#domain/document/version.ts";
import { localizedText } from "#domain/localizedText.ts";
import { positionTarget, STANCES } from "#domain/positions/position.ts";
import { z } from "#domain/zod.ts";
import { APPROVAL_DECISIONS } from "./resolutions.ts";

export const EXPORT_DOCUMENT_FORMAT = "whereas.export/1";

const instant = z.string();

/**
 * A text as JSON, complete: every language, note, evidence and label of the version's value, and beside it what is not part
 * of what is approved. `sha256` is of the RFC 8785 bytes of `value`, strings in NFC: whoever holds the file can check it.
 */
export const exportDocument = z.object({
  format: z.literal(EXPORT_DOCUMENT_FORMAT),
  source: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("version"), n: z.number().int(), frozenAt: instant }),
    z.object({ kind: z.literal("draft"), head: z.number().int() }),
  ]),
  sha256: z.string(),
  value: versionValue,
  /** Null where nobody asked for them, as are the two below. */
  approvals: z
    .array(
      z.object({
        partyName: localizedText,
        personName: z.string(),
        decision: z.enum(APPROVAL_DECISIONS),
        reason: z.string().nullable(),
        at: instant,
        sha256: z.string(),
        voided: z.boolean(),
      }),
    )
    .nullable(),
  positions: z
    .array(
      z.object({
        partyId: z.string(),
        target: positionTarget,
        stance: z.enum(STANCES),
        reason: z.string(),
        recordedAt: instant,
        onOlderWording: z.boolean(),
        /** Only the party itself may read it: the file is then for nobody else. */
        internal: z.boolean(),
      }),
    )
    .nullable(),
  threads: z
    .array(
      z.object({
        id: z.string(),
        language: z.string(),
        blockId: z.string(),
        /** UTF-16 offsets into the words of its block; equal where those words are gone. */
        start: z.number().int(),
        end: z.number().int(),
        quote: z.string(),
        resolved: z.boolean(),
        internal: z.boolean(),
        comments: z.array(
          z.object({ personName: z.string(), partyId: z.string().nullable(), at: instant, body: z.string() }),
        ),
      }),
    )
    .nullable(),
  /** The version before this text, where changes were asked for and there is one. */
  earlier: z.object({ n: z.number().int(), value: versionValue }).nullable(),
});
export type ExportDocument = z.infer<typeof exportDocument>;
