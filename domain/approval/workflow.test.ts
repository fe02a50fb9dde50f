import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approvalOf } from "./approvals.testkit.ts";
import { approvalOutcome } from "./approvalState.ts";
import { allowsWriting, decide, freeze, reopen, type Frozen, type WorkflowState } from "./workflow.ts";

const open: WorkflowState = { kind: "open", versions: 0 };
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

describe("from draft to approved text", () => {
  test("freezing fixes the text under the next number and stops writing", () => {
    const result = freeze(open, { sha256: "aa", requiredPartyIds: ["p", "q"] });
    expect(result).toEqual({ ok: true, value: frozen });
    expect([allowsWriting(open), allowsWriting(frozen)]).toEqual([true, false]);
  });

  test("a frozen text is not frozen again", () => {
    expect(freeze(frozen, { sha256: "aa", requiredPartyIds: [] })).toEqual({ ok: false, error: "alreadyFrozen" });
  });

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

  test("V5: reopening voids every decision that stood, and a second reopening is refused", () => {
    const at = "2031-03-03T00:00:00Z";
    const result = reopen(after(frozen, approveP, approveQ), at);
    expect(result).toEqual({
      ok: true,
      value: {
        state: { kind: "open", versions: 1 },
        voided: [approvalOf("p", { voidedAt: at }), approvalOf("q", { voidedAt: at })],
      },
    });
    expect(reopen(open, at)).toEqual({ ok: false, error: "alreadyOpen" });
  });

  test("V6: the same bytes frozen again are a new version that nobody has approved", () => {
    const reopened = reopen(after(frozen, approveP, approveQ), "2031-03-03T00:00:00Z");
    if (!reopened.ok) throw new Error(reopened.error);
    const again = freeze(reopened.value.state, { sha256: "aa", requiredPartyIds: ["p", "q"] });
    expect(again).toEqual({ ok: true, value: { ...frozen, n: 2 } });
    expect(decide({ ...frozen, n: 2 }, approveP)).toEqual({ ok: false, error: "textMismatch" });
  });

  test("V4: whatever is tried, a version is approved only when every required party approves its very text", () => {
    const step = fc.oneof(
      fc.record({ act: fc.constant("freeze" as const), sha256: fc.constantFrom("aa", "ab") }),
      fc.record({ act: fc.constant("reopen" as const) }),
      fc.record({
        act: fc.constant("decide" as const),
        partyId: fc.constantFrom("p", "q", "r"),
        decision: fc.constantFrom("approve" as const, "refuse" as const),
        n: fc.integer({ min: 1, max: 3 }),
        sha256: fc.constantFrom("aa", "ab"),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: WorkflowState = open;
        for (const [i, move] of steps.entries()) {
          const at = new Date(Date.UTC(2031, 0, 1, 0, i)).toISOString();
          state = moved(state, move, at);
          if (state.kind === "open") continue;
          const { n, sha256, approvals, requiredPartyIds } = state;
          expect(approvals.every((row) => row.n === n && row.sha256 === sha256)).toBe(true);
          expect(state.kind === "approved").toBe(approvalOutcome(requiredPartyIds, approvals) === "approved");
        }
      }),
    );
  });
});

type Move =
  | { act: "freeze"; sha256: string }
  | { act: "reopen" }
  | ({ act: "decide" } & Pick<typeof approveP, "partyId" | "decision" | "n" | "sha256">);

function moved(state: WorkflowState, move: Move, at: string): WorkflowState {
  switch (move.act) {
    case "freeze": {
      const result = freeze(state, { sha256: move.sha256, requiredPartyIds: ["p", "q"] });
      return result.ok ? result.value : state;
    }
    case "reopen": {
      const result = reopen(state, at);
      return result.ok ? result.value.state : state;
    }
    case "decide": {
      const { act: _act, ...named } = move;
      const result = decide(state, { ...approveP, ...named, at });
      return result.ok ? result.value : state;
    }
  }
}
