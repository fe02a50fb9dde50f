import { describe, expect, test } from "vitest";
import { approvalOf } from "./approvals.testkit.ts";
import { approvalOutcome, coversText, decisionsInForce } from "./approvalState.ts";

const later = "2031-03-01T11:00:00Z";

describe("the outcome of a version", () => {
  test("V4: is approved when every required party approves it", () => {
    expect(approvalOutcome(["p", "q"], [approvalOf("p"), approvalOf("q")])).toBe("approved");
  });

  test("is pending while a required party has not decided", () => {
    expect(approvalOutcome(["p", "q"], [approvalOf("p")])).toBe("pending");
  });

  test("is refused as soon as one party refuses", () => {
    expect(approvalOutcome(["p", "q"], [approvalOf("p", { decision: "refuse" })])).toBe("refused");
  });

  test("follows a party's latest decision, in whatever order rows come", () => {
    const refusal = approvalOf("p", { decision: "refuse" });
    const change = approvalOf("p", { at: later });
    expect(approvalOutcome(["p"], [change, refusal])).toBe("approved");
    expect(
      approvalOutcome(
        ["p"],
        [
          { ...refusal, at: later },
          { ...change, at: refusal.at },
        ],
      ),
    ).toBe("refused");
  });

  test("does not count voided decisions", () => {
    expect(approvalOutcome(["p"], [approvalOf("p", { voidedAt: later })])).toBe("pending");
    expect(
      approvalOutcome(["p"], [approvalOf("p", { decision: "refuse", at: later, voidedAt: later }), approvalOf("p")]),
    ).toBe("approved");
  });

  test("does not count parties whose approval is not asked for", () => {
    expect(approvalOutcome(["p"], [approvalOf("p"), approvalOf("q", { decision: "refuse" })])).toBe("approved");
  });

  test("of a version that needs nobody's approval is pending: nobody has approved it", () => {
    expect(approvalOutcome([], [approvalOf("p")])).toBe("pending");
  });
});

test("each required party's decision in force is listed, null where there is none", () => {
  expect([...decisionsInForce(["p", "q"], [approvalOf("p")])]).toEqual([
    ["p", approvalOf("p")],
    ["q", null],
  ]);
});

test("V3: an approval covers one text: same number, same hash", () => {
  expect(coversText({ n: 1, sha256: "aa" }, { n: 1, sha256: "aa" })).toBe(true);
  expect(coversText({ n: 1, sha256: "aa" }, { n: 1, sha256: "ab" })).toBe(false);
  expect(coversText({ n: 1, sha256: "aa" }, { n: 2, sha256: "aa" })).toBe(false);
});
