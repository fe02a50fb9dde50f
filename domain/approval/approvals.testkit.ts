import type { Approval } from "./approvalState.ts";

/** The approval of version 1 by a party, changed as the test needs. */
export const approvalOf = (partyId: string, changes: Partial<Approval> = {}): Approval => ({
  partyId,
  userId: `approver of ${partyId}`,
  decision: "approve",
  reason: null,
  n: 1,
  sha256: "aa",
  at: "2031-03-01T10:00:00Z",
  voidedAt: null,
  ...changes,
});
