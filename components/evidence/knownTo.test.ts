import { expect, test } from "vitest";
import type { ClaimStanceView } from "#domain/api/claims.ts";
import { statement } from "./evidence.testkit.ts";
import { knownTo } from "./knownTo.ts";

const PARTY = "0f2f7d52-3c11-4f0e-8a35-7f1f5a1f9d11";
const { citedIn: _places, verb: _verb, ...said } = statement({ quote: "Not one soldier has landed" });

const stanceOf = (id: string, audience: string): ClaimStanceView => ({
  id,
  audience,
  stance: "denies",
  statement: { ...said, speakerId: null, outlet: "Northern Wire", title: "A landing", publishedAt: null },
  addedBy: { id: PARTY, name: "Lena Orv", partyId: null },
  addedAt: "2031-05-02T09:00:00Z",
});

test("M1: a status that a party's own stance decides is known to that party", () => {
  const stances = [stanceOf("shared", "all"), stanceOf("own", PARTY)];
  expect(knownTo({ stances, reason: { rule: "M5", stanceIds: ["shared", "own"] } })).toBe(PARTY);
  expect(knownTo({ stances, reason: { rule: "M5", stanceIds: ["shared"] } })).toBe("all");
  expect(knownTo({ stances: [], reason: null })).toBe("all");
});
