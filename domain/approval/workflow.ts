import { err, ok, type Result } from "#domain/result.ts";
import { approvalOutcome, coversText, type Approval } from "./approvalState.ts";

/**
 * From draft to approved text. Words change only while it is open; decisions are made only while it is frozen; reopening
 * voids them. The server stores rows; these functions say which change is right.
 */

export type Open = { readonly kind: "open"; /** Versions made so far. */ readonly versions: number };

type Fixed = {
  readonly n: number;
  readonly sha256: string;
  readonly requiredPartyIds: readonly string[];
  readonly approvals: readonly Approval[];
};

export type Frozen = { readonly kind: "frozen" } & Fixed;
export type Approved = { readonly kind: "approved" } & Fixed;
export type WorkflowState = Open | Frozen | Approved;

export const WORKFLOW_KINDS = ["open", "frozen", "approved"] as const satisfies readonly WorkflowState["kind"][];

/** Whether the words may change: the one question of the journal's fence. */
export const allowsWriting = ({ kind }: Pick<WorkflowState, "kind">): boolean => kind === "open";

/** Fixes the text as version n + 1, even when the bytes equal an earlier version's: approvals of that one do not carry over. */
export function freeze(
  state: WorkflowState,
  text: Pick<Fixed, "sha256" | "requiredPartyIds">,
): Result<Frozen, "alreadyFrozen"> {
  switch (state.kind) {
    case "open":
      return ok({ kind: "frozen", n: state.versions + 1, ...text, approvals: [] });
    case "frozen":
    case "approved":
      return err("alreadyFrozen");
  }
}

export type DecisionFault =
  /** The draft is open: there is no text to decide on. */
  | "notFrozen"
  /** Every required party has approved; only reopening undoes that. */
  | "alreadyApproved"
  /** The decision names another text than the frozen one. The API answers 409. */
  | "textMismatch"
  /** The party's approval is not asked for. */
  | "notRequired";

/** Puts a party's approval or refusal on record; a party may change its mind until the version is approved. */
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

export type Reopened = {
  readonly state: Open;
  /** Every decision that stood until now, void from `at`. */ readonly voided: readonly Approval[];
};

/** Opens the draft again. The version stays as it is; its decisions are voided, which the caller must say. */
export function reopen(state: WorkflowState, at: string): Result<Reopened, "alreadyOpen"> {
  switch (state.kind) {
    case "open":
      return err("alreadyOpen");
    case "frozen":
    case "approved": {
      const standing = state.approvals.filter(({ voidedAt }) => voidedAt === null);
      const voided = standing.map((approval) => ({ ...approval, voidedAt: at }));
      return ok({ state: { kind: "open", versions: state.n }, voided });
    }
  }
}
