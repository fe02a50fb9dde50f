import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentPositions, isOnOlderWording } from "./currentPositions.ts";
import { STANCES, type Position } from "./position.ts";
import { positionOf } from "./positions.testkit.ts";

const ids = (positions: Position[], viewer: string | null) => currentPositions(positions, viewer).map(({ id }) => id);

describe("current positions", () => {
  test("O1: the latest row of a party on a target counts, in whatever order rows come", () => {
    const older = positionOf("p", { id: "older", recordedAt: "2031-03-01T10:00:00Z" });
    const newer = positionOf("p", { id: "newer", recordedAt: "2031-03-01T10:00:01Z" });
    expect(ids([newer, older], null)).toEqual(["newer"]);
  });

  test("of two rows of the same moment the later in the list counts", () => {
    expect(ids([positionOf("p", { id: "first" }), positionOf("p", { id: "second" })], null)).toEqual(["second"]);
  });

  test("a declared and an internal line live side by side, and a newer internal one hides no declared one", () => {
    const declared = positionOf("p", { id: "declared" });
    const audience = { kind: "party", partyId: "p" } as const;
    const internal = positionOf("p", { id: "internal", audience, recordedAt: "2031-04-01T00:00:00Z" });
    expect(ids([declared, internal], "p")).toEqual(["declared", "internal"]);
    expect(ids([declared, internal], "q")).toEqual(["declared"]);
    expect(ids([declared, internal], null)).toEqual(["declared"]);
  });

  test("the resolution, a block and a theme are three targets", () => {
    const rows = [
      positionOf("p", { id: "whole" }),
      positionOf("p", { id: "block", target: { kind: "block", blockId: "resolution" } }),
      positionOf("p", { id: "theme", target: { kind: "theme", theme: "resolution" } }),
    ];
    expect(ids(rows, null)).toEqual(["whole", "block", "theme"]);
  });

  const arbitraryPosition = fc.record({
    id: fc.uuid(),
    partyId: fc.constantFrom("p", "q"),
    target: fc.constantFrom({ kind: "resolution" as const }, { kind: "block" as const, blockId: "a" }),
    internal: fc.boolean(),
    stance: fc.constantFrom(...STANCES),
    hour: fc.integer({ min: 10, max: 20 }),
  });

  test("nobody ever sees a row that another party keeps to itself, or one that a newer row replaced", () => {
    fc.assert(
      fc.property(fc.array(arbitraryPosition), fc.constantFrom("p", "q", null), (drawn, viewer) => {
        const rows = drawn.map(({ internal, hour, ...rest }) =>
          positionOf(rest.partyId, {
            ...rest,
            audience: internal ? { kind: "party", partyId: rest.partyId } : { kind: "all" },
            recordedAt: `2031-03-01T${hour}:00:00Z`,
          }),
        );
        for (const row of currentPositions(rows, viewer)) {
          expect(row.audience.kind === "all" || row.audience.partyId === viewer).toBe(true);
          const rivals = rows.filter(
            (other) =>
              other.partyId === row.partyId &&
              other.audience.kind === row.audience.kind &&
              JSON.stringify(other.target) === JSON.stringify(row.target),
          );
          expect(rivals.every(({ recordedAt }) => recordedAt <= row.recordedAt)).toBe(true);
        }
      }),
    );
  });
});

describe("older wording", () => {
  const onBlock = { target: { kind: "block", blockId: "a" }, blockHash: "then" } as const;

  test("a position is on an older wording when its clause's hash differs", () => {
    expect(isOnOlderWording(onBlock, "now")).toBe(true);
    expect(isOnOlderWording(onBlock, "then")).toBe(false);
  });

  test("a position on the resolution as a whole never is", () => {
    expect(isOnOlderWording({ target: { kind: "resolution" }, blockHash: null }, null)).toBe(false);
  });
});
