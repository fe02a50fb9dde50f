/** A party's decision on one version, as it stands on record. Never deleted: reopening the draft voids it. */
export type Approval = {
  readonly partyId: string;
  readonly userId: string;
  readonly decision: "approve" | "refuse";
  readonly reason: string | null;
  /** The version's number and the hash of the text that the decision is about. */
  readonly n: number;
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly voidedAt: string | null;
};

export type ApprovalOutcome = "pending" | "approved" | "refused";

/** Each required party's latest decision that is not void; null where it has made none. Equal times: the later in the list. */
export function decisionsInForce<A extends Approval>(
  requiredPartyIds: readonly string[],
  approvals: readonly A[],
): ReadonlyMap<string, A | null> {
  const standing = approvals
    .filter(({ voidedAt }) => voidedAt === null)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return new Map(
    requiredPartyIds.map((partyId) => [partyId, standing.findLast((row) => row.partyId === partyId) ?? null]),
  );
}

/**
 * What the decisions on one version come to: approved when every required party approves it, refused as soon as one refuses
 * it, else pending. A version that needs nobody's approval has nobody's: it stays pending.
 */
export function approvalOutcome(requiredPartyIds: readonly string[], approvals: readonly Approval[]): ApprovalOutcome {
  const inForce = [...decisionsInForce(requiredPartyIds, approvals).values()];
  if (inForce.some((row) => row?.decision === "refuse")) return "refused";
  const unanimous = inForce.length > 0 && inForce.every((row) => row?.decision === "approve");
  return unanimous ? "approved" : "pending";
}

/** Whether a decision is about exactly this text. Number and hash must both agree: equal bytes frozen again are a new version. */
export const coversText = (
  approval: Pick<Approval, "n" | "sha256">,
  version: { readonly n: number; readonly sha256: string },
): boolean => approval.n === version.n && approval.sha256 === version.sha256;
