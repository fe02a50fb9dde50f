import { ROW_KINDS } from "#domain/api/collabProtocol.ts";
import { z } from "#domain/zod.ts";

const id = z.uuid();

/** What changed, by id alone: whoever is told reads it again with their own rights. */
export const busMessage = z.discriminatedUnion("kind", [
  /** The journal has rows that a command wrote. */
  z.object({ kind: z.literal("text"), resolutionId: id }),
  z.object({
    kind: z.literal("row"),
    /** Null for what belongs to the assembly: every open page may show it. */
    resolutionId: id.nullable(),
    row: z.enum(ROW_KINDS),
    id,
    audiencePartyId: id.nullable(),
    /** Set where one person alone may read the row. */
    userId: id.nullish(),
  }),
  /** Opened, frozen or approved. */
  z.object({ kind: z.literal("state"), resolutionId: id }),
  /** Somebody's rights changed: on one resolution, everywhere, or of everyone on a resolution. */
  z.object({ kind: z.literal("access"), resolutionId: id.optional(), userId: id.optional() }),
  /** A session ended, or a personal token was withdrawn. */
  z.object({ kind: z.literal("session"), sessionId: id }),
]);

export type BusMessage = z.infer<typeof busMessage>;
