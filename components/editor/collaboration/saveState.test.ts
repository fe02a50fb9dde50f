import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  initialSaveState,
  isEditable,
  nextSaveState,
  type SaveEvent,
  type SaveState,
  statusOf,
  wantsAnswer,
} from "./saveState.ts";

const after = (events: readonly SaveEvent[], from: SaveState = initialSaveState(0)): SaveState =>
  events.reduce(nextSaveState, from);
const joined: readonly SaveEvent[] = [{ type: "authenticated", readOnly: false }, { type: "synced" }];
const lost: SaveEvent = { type: "closed", reason: null };

describe("what a page says about its edits", () => {
  test("S1: an edit is saved when the answer to a question asked after it comes, and not before", () => {
    const edited = after([...joined, { type: "edited" }, { type: "asked" }]);
    expect(statusOf(edited)).toEqual({ kind: "saving" });
    expect(statusOf(after([{ type: "flushed", epoch: 1, n: 1 }], edited))).toEqual({ kind: "saved" });
  });

  test("S2: an edit made after the question is not saved by its answer", () => {
    const state = after([
      ...joined,
      { type: "edited" },
      { type: "asked" },
      { type: "edited" },
      { type: "flushed", epoch: 1, n: 1 },
    ]);
    expect(statusOf(state)).toEqual({ kind: "saving" });
    expect(wantsAnswer(state)).toBe(true);
  });

  test("S3: an answer that an earlier connection asked for says nothing", () => {
    const state = after([
      ...joined,
      { type: "edited" },
      { type: "asked" },
      lost,
      ...joined,
      { type: "flushed", epoch: 1, n: 1 },
    ]);
    expect(statusOf(state)).toEqual({ kind: "saving" });
  });

  test("S4: the text may be edited from the first sync on, and offline after it", () => {
    expect(isEditable(after([]))).toBe(false);
    expect(isEditable(after([lost]))).toBe(false);
    expect(isEditable(after([...joined, lost, { type: "edited" }]))).toBe(true);
    expect(statusOf(after([...joined, lost, { type: "edited" }]))).toMatchObject({ kind: "offline", unsent: 1 });
  });

  test("S7: an edit waits on this computer when the computer has stored it, and not before", () => {
    const twoMade = after([...joined, lost, { type: "edited" }, { type: "edited" }]);
    expect(statusOf(twoMade)).toEqual({ kind: "offline", unsent: 2, kept: 0 });
    const oneKept = after([{ type: "kept", ofMade: 1 }], twoMade);
    expect(statusOf(oneKept)).toEqual({ kind: "offline", unsent: 2, kept: 1 });
    expect(statusOf(after([{ type: "kept", ofMade: 2 }], oneKept))).toEqual({ kind: "offline", unsent: 2, kept: 2 });
  });

  test("S7: what was stored and sent says nothing of what is made afterwards", () => {
    const state = after([
      ...joined,
      { type: "edited" },
      { type: "kept", ofMade: 1 },
      { type: "asked" },
      { type: "flushed", epoch: 1, n: 1 },
      lost,
      { type: "edited" },
    ]);
    expect(statusOf(state)).toEqual({ kind: "offline", unsent: 1, kept: 0 });
  });

  test("S8: a computer that stores nothing says so", () => {
    const state = after([...joined, lost, { type: "edited" }, { type: "kept", ofMade: null }]);
    expect(statusOf(state)).toEqual({ kind: "offline", unsent: 1, kept: null });
  });

  test("R1: frozen keeps the count of what was not sent, stops the keys, and goes on when the text opens again", () => {
    const frozen = after([...joined, { type: "edited" }, { type: "closed", reason: "frozen" }, lost]);
    const reading = after([{ type: "authenticated", readOnly: true }, { type: "synced" }], frozen);
    expect(statusOf(reading)).toEqual({ kind: "frozen", unsent: 1 });
    expect(isEditable(reading)).toBe(false);
    const open = after([{ type: "closed", reason: "renew" }, lost, ...joined], reading);
    expect([statusOf(open), isEditable(open), wantsAnswer(open)]).toEqual([{ kind: "saving" }, true, true]);
  });

  test("R2: revoked is the end, whatever else the socket says", () => {
    const state = after([...joined, { type: "edited" }, { type: "closed", reason: "revoked" }, lost]);
    expect([statusOf(state), isEditable(state), state.unsent]).toEqual([{ kind: "revoked" }, false, 0]);
  });

  test("R3: with the journal unavailable editing stops and the page says so until it is back", () => {
    const state = after([...joined, { type: "edited" }, { type: "closed", reason: "unavailable" }, lost]);
    expect([statusOf(state), isEditable(state)]).toEqual([{ kind: "unavailable", unsent: 1 }, false]);
    expect(statusOf(after(joined, state))).toEqual({ kind: "saving" });
  });

  test("R4: an older page is told to reload", () => {
    expect(statusOf(after([{ type: "closed", reason: "reload" }, lost]))).toEqual({ kind: "outdated" });
  });

  test("R5: somebody who only reads is told so", () => {
    const state = after([{ type: "authenticated", readOnly: true }, { type: "synced" }]);
    expect([statusOf(state), isEditable(state)]).toEqual([{ kind: "readOnly" }, false]);
  });

  test("S5: whatever happens, saved is never said while an edit has no matching answer", () => {
    const event: fc.Arbitrary<SaveEvent> = fc.oneof(
      fc.constant<SaveEvent>({ type: "edited" }),
      fc.constant<SaveEvent>({ type: "asked" }),
      fc.constant<SaveEvent>({ type: "synced" }),
      fc.constant<SaveEvent>({ type: "authenticated", readOnly: false }),
      fc.constant(lost),
      fc.record({ type: fc.constant("flushed" as const), epoch: fc.nat(3), n: fc.nat(4) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let state = initialSaveState(0);
        let open: string[] = [];
        let covered: { key: string; edits: string[] } | null = null;
        for (const [i, happened] of events.entries()) {
          if (happened.type === "edited") open.push(String(i));
          if (happened.type === "asked") covered = { key: `${state.epoch}/${state.asked + 1}`, edits: [...open] };
          if (happened.type === "synced" || happened.type === "closed") covered = null;
          if (happened.type === "flushed" && covered?.key === `${happened.epoch}/${happened.n}`) {
            open = open.filter((edit) => !covered?.edits.includes(edit));
            covered = null;
          }
          state = nextSaveState(state, happened);
          expect(statusOf(state).kind === "saved" && open.length > 0).toBe(false);
        }
      }),
    );
  });
});
