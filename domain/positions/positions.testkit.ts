import type { Position } from "./position.ts";

/** A position declared to all on the resolution as a whole, changed as the test needs. */
export const positionOf = (partyId: string, changes: Partial<Position> = {}): Position => ({
  id: "position-1",
  partyId,
  target: { kind: "resolution" },
  audience: { kind: "all" },
  stance: "support",
  reason: "",
  statementId: null,
  wording: null,
  blockHash: null,
  recordedBy: "user-1",
  recordedAt: "2031-03-01T00:00:00Z",
  ...changes,
});
