import { err, ok, type Result } from "#domain/result.ts";
import { approvalOutcome, coversText, type Approval } from "./approvalState.ts";

/** A version that was opened again: its decisions are void, and none is made on it any more. */
type Open = { readonly kind: "open" };

type Fixed = {
  readonly n: number;
  readonly sha256: string;
  readonly requiredPartyIds: readonly string[];
  readonly approvals: readonly Approval[];
};

export type Frozen = { readonly kind: "frozen" } & Fixed;
type Approved = { readonly kind: "approved" } & Fixed;
export type WorkflowState = Open | Frozen | Approved;

export type DecisionFault =
  /** The draft is open: there is no text to decide on. */
  | "notFrozen"
  /** Every required party has approved; only reopening undoes that. */
  | "alreadyApproved"
  /** The decision names another text than the frozen one. The API answers 409. */
  | "textMismatch"
  /** The party's approval is not asked for. */
  | "notRequired";

/**
 * Puts a party's approval or refusal on record; a party may change its mind until the version is approved. The server
 * stores the row; this says whether it may, and what the version has become.
 */
export function decide(
  state: WorkflowState,
  decision: Omit<Approval, "voidedAt">,
): Result<Frozen | Approved, DecisionFault> {
  switch (state.kind) {
    case "open":
      return err("notFrozen");
    case "approved":
      return err(coversText(decision, state) ? "alreadyApproved" : "textMismatch");
    case "frozen":
      if (!coversText(decision, state)) return err("textMismatch");
      if (!state.requiredPartyIds.includes(decision.partyId)) return err("notRequired");
      return ok(afterDecision(state, { ...decision, voidedAt: null }));
  }
}

function afterDecision(state: Frozen, approval: Approval): Frozen | Approved {
  const approvals = [...state.approvals, approval];
  const outcome = approvalOutcome(state.requiredPartyIds, approvals);
  return { ...state, kind: outcome === "approved" ? "approved" : "frozen", approvals };
}
