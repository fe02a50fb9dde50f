import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAIM_STANCES, type ClaimStance } from "./claimStance.ts";
import { claimStatus } from "./claimStatus.ts";
import { stanceOf } from "./claims.testkit.ts";

const statusOf = (...stances: ClaimStance[]) => claimStatus(stances).status;

test("a claim that no statement bears on has no status of its own", () => {
  expect(claimStatus([])).toEqual({ status: "noStatements", reason: null });
});

test("M7: what is asserted, and nothing else is said of, is uncontested", () => {
  const assertion = stanceOf("asserts");
  expect(claimStatus([assertion])).toEqual({
    status: "uncontested",
    reason: { rule: "M7", stanceIds: [assertion.id] },
  });
});

test("M5: a denial by another contests, and the reason names both sides", () => {
  const [assertion, denial] = [stanceOf("asserts"), stanceOf("denies")];
  expect(claimStatus([assertion, denial])).toEqual({
    status: "contested",
    reason: { rule: "M5", stanceIds: [assertion.id, denial.id].toSorted() },
  });
});

test("M5: a denial contests what nobody on record asserts", () => {
  expect(statusOf(stanceOf("denies"))).toBe("contested");
});

test("M5: a doubt contests what another asserts, and leaves unconfirmed what nobody does", () => {
  expect(statusOf(stanceOf("asserts"), stanceOf("doubts"))).toBe("contested");
  expect(statusOf(stanceOf("doubts"))).toBe("unconfirmed");
});

test("M6: who cannot confirm says nothing against it: it is unconfirmed", () => {
  expect(statusOf(stanceOf("asserts"), stanceOf("cannotConfirm"))).toBe("unconfirmed");
  expect(statusOf(stanceOf("cannotConfirm"))).toBe("unconfirmed");
  expect(statusOf(stanceOf("asserts"), stanceOf("cannotConfirm"), stanceOf("denies"))).toBe("contested");
});

test("M4: a speaker's last word counts: asserted and later retracted is retracted", () => {
  const voice = "Ilse Marrow";
  const retraction = stanceOf("retracts", { voice, saidOn: "2031-05-09" });
  const verdict = claimStatus([retraction, stanceOf("asserts", { voice, saidOn: "2031-05-02" })]);
  expect(verdict).toEqual({ status: "retracted", reason: { rule: "M4", stanceIds: [retraction.id] } });
});

test("M4: the only one to assert it who now denies it has taken it back", () => {
  const voice = "Ilse Marrow";
  const [before, after] = [
    stanceOf("asserts", { voice, saidOn: "2031-05-02" }),
    stanceOf("denies", { voice, saidOn: "2031-05-09" }),
  ];
  expect(statusOf(before, after)).toBe("retracted");
  expect(statusOf(before, after, stanceOf("asserts"))).toBe("contested");
});

test("M4: who takes a denial back has retracted nothing of the claim", () => {
  const voice = "Oskar Thelander";
  const words = [
    stanceOf("denies", { voice, saidOn: "2031-05-02" }),
    stanceOf("retracts", { voice, saidOn: "2031-05-09" }),
  ];
  expect(statusOf(...words, stanceOf("denies"))).toBe("contested");
});

test("M6: an assertion that one takes back and another holds to is unconfirmed", () => {
  const voice = "Ilse Marrow";
  const words = [
    stanceOf("asserts", { voice, saidOn: "2031-05-02" }),
    stanceOf("retracts", { voice, saidOn: "2031-05-09" }),
  ];
  expect(statusOf(...words, stanceOf("asserts"))).toBe("unconfirmed");
});

test("M2: one speaker's assertion and later confirmation are one voice, and two records of one speaker are too", () => {
  const voice = "Yelena Moravska";
  expect(
    statusOf(
      stanceOf("cannotConfirm", { voice, saidOn: "2031-05-02" }),
      stanceOf("asserts", { voice, saidOn: "2031-05-03" }),
    ),
  ).toBe("uncontested");
});

test("M2: speakers without a name are not taken for one", () => {
  const [earlier, later] = [
    stanceOf("denies", { voice: null, saidOn: "2031-05-02" }),
    stanceOf("asserts", { voice: null, saidOn: "2031-05-03" }),
  ];
  expect(statusOf(earlier, later)).toBe("contested");
});

test("M3: a date that is missing is the source's; without either, nothing is the last word", () => {
  const voice = "Ilse Marrow";
  const assertion = stanceOf("asserts", { voice, saidOn: "2031-05-02" });
  expect(statusOf(assertion, stanceOf("retracts", { voice, publishedAt: "2031-05-03" }))).toBe("retracted");
  expect(statusOf(assertion, stanceOf("retracts", { voice }))).toBe("unconfirmed");
});

test("M3: a partial date orders only what lies wholly before or after it", () => {
  const voice = "Ilse Marrow";
  const retraction = stanceOf("retracts", { voice, saidOn: "2031-05" });
  expect(statusOf(stanceOf("asserts", { voice, saidOn: "2031-04-30" }), retraction)).toBe("retracted");
  expect(statusOf(stanceOf("asserts", { voice, saidOn: "2031-05-02" }), retraction)).toBe("unconfirmed");
});

test("M3: offsets are minded: what was said later stands later, whatever the clocks on the wall showed", () => {
  const voice = "Ilse Marrow";
  const assertion = stanceOf("asserts", { voice, saidOn: "2031-05-02T18:00+09:00" });
  const retraction = stanceOf("retracts", { voice, saidOn: "2031-05-02T13:00+03:00" });
  expect(statusOf(assertion, retraction)).toBe("retracted");
});

test("M8: a party's own reading of a statement counts for it in place of the shared one", () => {
  const shared = stanceOf("asserts", { statementId: "interview" });
  const own = stanceOf("doubts", { statementId: "interview", voice: shared.voice, partyOnly: true });
  const another = stanceOf("asserts");
  expect(statusOf(shared, another)).toBe("uncontested");
  expect(claimStatus([shared, own, another])).toEqual({
    status: "contested",
    reason: { rule: "M5", stanceIds: [own.id, another.id].toSorted() },
  });
});

const anyStance = fc
  .record({
    stance: fc.constantFrom(...CLAIM_STANCES),
    voice: fc.constantFrom("a", "b", "c", null),
    saidOn: fc.constantFrom(null, "2031", "2031-05", "2031-05-02", "2031-05-02T09:00+09:00", "2031-05-03"),
    publishedAt: fc.constantFrom(null, "2031-05-03"),
    partyOnly: fc.boolean(),
  })
  .map(({ stance, ...fields }) => stanceOf(stance, fields));

test("M3: over any stances, the order in which they are given decides nothing", () => {
  fc.assert(
    fc.property(fc.array(anyStance, { maxLength: 7 }), (stances) => {
      expect(claimStatus(stances.toReversed())).toEqual(claimStatus(stances));
    }),
  );
});

test("M5: over any stances, a further voice that denies never leaves a claim uncontested or unconfirmed", () => {
  fc.assert(
    fc.property(fc.array(anyStance, { maxLength: 7 }), (stances) => {
      expect(["contested", "retracted"]).toContain(statusOf(...stances, stanceOf("denies", { voice: "a rival" })));
    }),
  );
});

test("M9: every status but none has stances for its reason", () => {
  fc.assert(
    fc.property(fc.array(anyStance, { minLength: 1, maxLength: 7 }), (stances) => {
      const { status, reason } = claimStatus(stances);
      const known = new Set(stances.map(({ id }) => id));
      expect(status).not.toBe("noStatements");
      expect(reason?.stanceIds.every((id) => known.has(id))).toBe(true);
    }),
  );
});
