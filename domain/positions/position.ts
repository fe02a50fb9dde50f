import { z } from "#domain/zod.ts";

export const STANCES = ["support", "reservation", "oppose", "none"] as const;
export type Stance = (typeof STANCES)[number];

export const positionTarget = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("resolution") }),
  z.object({ kind: z.literal("block"), blockId: z.string().min(1).max(100) }),
  z.object({ kind: z.literal("theme"), theme: z.string().min(1).max(200) }),
]);

export type PositionTarget = z.infer<typeof positionTarget>;

/** Who reads a row: everyone in the resolution, or one party. Never changed after the row is made. */
export type Audience = { readonly kind: "all" } | { readonly kind: "party"; readonly partyId: string };

/** One row of a party's append-only record. */
export type Position = {
  readonly id: string;
  readonly partyId: string;
  readonly target: PositionTarget;
  readonly audience: Audience;
  readonly stance: Stance;
  readonly reason: string;
  readonly statementId: string | null;
  /** The clause's words when the position was taken, and their hash; null for a position on the whole. */
  readonly wording: string | null;
  readonly blockHash: string | null;
  readonly recordedBy: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
};
