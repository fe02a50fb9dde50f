import { versionValue } from "#domain/document/version.ts";
import { localizedText } from "#domain/localizedText.ts";
import { positionTarget, STANCES } from "#domain/positions/position.ts";
import { z } from "#domain/zod.ts";
import { APPROVAL_DECISIONS } from "./resolutions.ts";

export const EXPORT_DOCUMENT_FORMAT = "whereas.export/1";

const instant = z.string().describe("ISO 8601, UTC");

/**
 * A text as JSON, complete: every language, note, evidence and label of the version's value, and beside it what is not part
 * of what is approved.
 */
export const exportDocument = z.object({
  format: z.literal(EXPORT_DOCUMENT_FORMAT),
  source: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("version"), n: z.number().int(), frozenAt: instant }),
    z.object({ kind: z.literal("draft"), head: z.number().int() }),
  ]),
  sha256: z.string().describe("SHA-256 (hex) of the RFC 8785 bytes of `value`, strings in NFC: what approvals name"),
  value: versionValue,
  approvals: z
    .array(
      z.object({
        partyName: localizedText,
        personName: z.string(),
        decision: z.enum(APPROVAL_DECISIONS),
        reason: z.string().nullable(),
        at: instant,
        sha256: z.string(),
        voided: z.boolean().describe("The draft was opened again after it"),
      }),
    )
    .nullable()
    .describe("Null where they were not asked for"),
  positions: z
    .array(
      z.object({
        partyId: z.string(),
        target: positionTarget,
        stance: z.enum(STANCES),
        reason: z.string(),
        recordedAt: instant,
        onOlderWording: z.boolean().describe("The clause reads otherwise now than when the position was taken"),
        internal: z.boolean().describe("Only the party itself may read it: the file is then for nobody else"),
      }),
    )
    .nullable()
    .describe("Null where they were not asked for"),
  threads: z
    .array(
      z.object({
        id: z.string(),
        language: z.string(),
        blockId: z.string(),
        start: z
          .number()
          .int()
          .describe("UTF-16 offset into the words of its block; `end` is equal where they are gone"),
        end: z.number().int(),
        quote: z.string().describe("The words it was started on"),
        resolved: z.boolean(),
        internal: z.boolean(),
        comments: z.array(
          z.object({ personName: z.string(), partyId: z.string().nullable(), at: instant, body: z.string() }),
        ),
      }),
    )
    .nullable()
    .describe("Null where they were not asked for"),
  earlier: z
    .object({ n: z.number().int(), value: versionValue })
    .nullable()
    .describe("The version before this text, where changes were asked for and there is one"),
});
export type ExportDocument = z.infer<typeof exportDocument>;
