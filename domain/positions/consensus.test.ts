import { expect, test } from "vitest";
import { consensusOf } from "./consensus.ts";
import type { Stance } from "./position.ts";
import { positionOf } from "./positions.testkit.ts";

const of = (...stances: Stance[]) =>
  consensusOf(
    stances.map((stance, i) => positionOf(`p${i}`, { stance })),
    ["p0", "p1"],
  );

test.each([
  [["support", "support"], "agreed"],
  [["support", "reservation"], "reservation"],
  [["support", "oppose"], "disputed"],
  [["oppose", "oppose"], "disputed"],
  [["oppose"], "disputed"],
  [["support", "none"], "open"],
  [["support"], "open"],
  [[], "open"],
] as const)("stances %j of two parties are %s", (stances, consensus) => {
  expect(of(...stances)).toBe(consensus);
});

test("a resolution without parties is open", () => {
  expect(consensusOf([], [])).toBe("open");
});

test("O3: an internal line does not count, and a stranger's position does not either", () => {
  const internal = positionOf("p1", { stance: "oppose", audience: { kind: "party", partyId: "p1" } });
  const rows = [positionOf("p0"), internal, positionOf("stranger", { stance: "oppose" })];
  expect(consensusOf(rows, ["p0", "p1"])).toBe("open");
});
