import { ROLES } from "#domain/policy/actor.ts";
import { z } from "#domain/zod.ts";

/**
 * One thing that happened, as the audit chain keeps it for good. `data` holds ids, hashes and choices, never the words of a
 * text, a comment or a reason: those can be withdrawn and this cannot.
 */
export const auditEvent = z.object({
  /** A past tense of the product's words: "versionFrozen". Open, so that old chains stay readable when types change. */
  type: z.string().regex(/^[a-z][A-Za-z]*$/),
  /** Null for what concerns the assembly as a whole. */
  resolutionId: z.string().nullable(),
  /** The one party whose people read it; null for all who read the resolution. */
  audiencePartyId: z.string().nullable(),
  /** Null for the server itself. */
  actor: z.object({ userId: z.string(), partyId: z.string().nullable(), role: z.enum(ROLES) }).nullable(),
  /** ISO 8601, UTC, from the database. */
  at: z.string(),
  data: z.record(z.string(), z.unknown()),
});

export type AuditEvent = z.infer<typeof auditEvent>;

/** Which chain an event belongs to: one for each (resolution, audience), and one for the assembly. */
export type AuditChainId = Pick<AuditEvent, "resolutionId" | "audiencePartyId">;
