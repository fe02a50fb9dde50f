import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approvalOf } from "./approvals.testkit.ts";
import { approvalOutcome } from "./approvalState.ts";
import { decide, type Frozen, type WorkflowState } from "./decide.ts";

const open: WorkflowState = { kind: "open" };
const frozen: Frozen = { kind: "frozen", n: 1, sha256: "aa", requiredPartyIds: ["p", "q"], approvals: [] };
const { voidedAt: _, ...approveP } = approvalOf("p");
const { voidedAt: _none, ...approveQ } = approvalOf("q");

/** The state after each decision in turn; throws if one is refused. */
const after = (state: WorkflowState, ...decisions: (typeof approveP)[]): WorkflowState =>
  decisions.reduce((before, decision) => {
    const result = decide(before, decision);
    if (!result.ok) throw new Error(result.error);
    return result.value;
  }, state);

describe("deciding on a version", () => {
  test("the last required approval makes the version approved", () => {
    expect(after(frozen, approveP).kind).toBe("frozen");
    expect(after(frozen, approveP, approveQ).kind).toBe("approved");
  });

  test("a party may change its refusal into an approval", () => {
    expect(
      after(frozen, { ...approveP, decision: "refuse" }, approveQ, { ...approveP, at: "2031-03-02T00:00:00Z" }).kind,
    ).toBe("approved");
  });

  test.each([
    ["an open draft", open, approveP, "notFrozen"],
    ["another hash", frozen, { ...approveP, sha256: "ab" }, "textMismatch"],
    ["another version's number", frozen, { ...approveP, n: 2 }, "textMismatch"],
    ["a party that is not asked", frozen, { ...approveP, partyId: "r" }, "notRequired"],
    ["an approved version", after(frozen, approveP, approveQ), approveP, "alreadyApproved"],
    [
      "another text than the approved one",
      after(frozen, approveP, approveQ),
      { ...approveP, sha256: "ab" },
      "textMismatch",
    ],
  ] as const)("a decision on %s is refused", (_what, state, decision, error) => {
    expect(decide(state, decision)).toEqual({ ok: false, error });
  });

  test("V4: whatever is tried, a version is approved only when every required party approves its very text", () => {
    const step = fc.record({
      partyId: fc.constantFrom("p", "q", "r"),
      decision: fc.constantFrom("approve" as const, "refuse" as const),
      n: fc.constantFrom(1, 2),
      sha256: fc.constantFrom("aa", "ab"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: WorkflowState = frozen;
        for (const [i, named] of steps.entries()) {
          const at = new Date(Date.UTC(2031, 0, 1, 0, i)).toISOString();
          const result = decide(state, { ...approveP, ...named, at });
          state = result.ok ? result.value : state;
          const { n, sha256, approvals, requiredPartyIds } = state;
          expect(approvals.every((row) => row.n === n && row.sha256 === sha256)).toBe(true);
          expect(state.kind === "approved").toBe(approvalOutcome(requiredPartyIds, approvals) === "approved");
        }
      }),
    );
  });
});
