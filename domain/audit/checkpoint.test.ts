import { describe, expect, test } from "vitest";
import { chainOf, eventOf } from "./audit.testkit.ts";
import { CHAIN_START, type AuditEntry, type ChainHead } from "./chain.ts";
import { checkpointLeaf, holdsToCheckpoint, makeCheckpoint, type CheckpointOpening } from "./checkpoint.ts";

const chain = { resolutionId: "resolution-1", audiencePartyId: null };
const entries = chainOf(["resolutionMade", "versionFrozen"].map((type) => eventOf(type)));
const headOf = (list: readonly AuditEntry[]): ChainHead => ({ length: list.length, head: list.at(-1)?.link ?? "" });

const opening: CheckpointOpening = { chain, head: headOf(entries), salt: "1".repeat(32) };
const secret: CheckpointOpening = {
  chain: { resolutionId: "resolution-1", audiencePartyId: "p" },
  head: CHAIN_START,
  salt: "2".repeat(32),
};
const checkpoint = makeCheckpoint(null, "2031-03-02T00:00:00Z", [opening, secret]);

describe("a checkpoint", () => {
  test("holds for the chain it was made of, and for one that has grown since", () => {
    const grown = chainOf([...entries.map(({ event }) => event), eventOf("versionApproved")]);
    expect(holdsToCheckpoint(entries, opening, checkpoint)).toBe(true);
    expect(holdsToCheckpoint(grown, opening, checkpoint)).toBe(true);
  });

  test("holds for a chain in which nothing has happened yet", () => {
    expect(holdsToCheckpoint([], secret, checkpoint)).toBe(true);
  });

  test("does not hold for a chain whose end was cut off or written anew", () => {
    const rewritten = chainOf([entries[0]!.event, eventOf("versionRefused")]);
    expect(holdsToCheckpoint(entries.slice(0, 1), opening, checkpoint)).toBe(false);
    expect(holdsToCheckpoint(rewritten, opening, checkpoint)).toBe(false);
    expect(holdsToCheckpoint(rewritten, { ...opening, head: headOf(rewritten) }, checkpoint)).toBe(false);
  });

  test.each([
    ["salt", { ...opening, salt: "3".repeat(32) }],
    ["chain", { ...opening, chain: { ...chain, audiencePartyId: "p" } }],
    ["length", { ...opening, head: { ...opening.head, length: 1 } }],
  ])("does not hold under another %s", (_field, other) => {
    expect(holdsToCheckpoint(entries, other, checkpoint)).toBe(false);
  });

  test.each([
    ["time", { at: "2031-03-02T00:00:01Z" }],
    ["previous root", { previous: "aa" }],
    ["leaves", { leaves: checkpoint.leaves.slice(0, 1) }],
    ["root", { root: "aa" }],
  ])("does not hold with another %s", (_field, changes) => {
    expect([opening, secret].every((each) => holdsToCheckpoint(entries, each, { ...checkpoint, ...changes }))).toBe(
      false,
    );
  });

  test("B9: shows no sign of whether a chain moved: a new salt gives a new leaf, and leaves stand sorted", () => {
    expect(checkpointLeaf({ ...secret, salt: "4".repeat(32) })).not.toBe(checkpointLeaf(secret));
    expect(makeCheckpoint(null, checkpoint.at, [secret, opening])).toEqual(checkpoint);
    expect(checkpoint.leaves).toEqual(checkpoint.leaves.toSorted());
  });

  test("names the checkpoint before it", () => {
    expect(makeCheckpoint(checkpoint, "2031-03-03T00:00:00Z", [secret]).previous).toBe(checkpoint.root);
  });
});
