import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SaveProgress } from "./saveProgress.ts";

const KEY = "text/unsent";
let kept: Map<string, string>;

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function progressOf(keptSoFar: () => Promise<boolean | null> = async () => true) {
  const ask = vi.fn<(question: { epoch: number; n: number }) => void>();
  const onSilence = vi.fn<() => void>();
  const progress = new SaveProgress({ unsentKey: KEY, keptSoFar, ask, onSilence, onChange: () => {} });
  return { progress, ask, onSilence };
}

function joined(progress: SaveProgress): void {
  progress.happened({ type: "authenticated", readOnly: false });
  progress.happened({ type: "synced" });
}

test("S1: the server is asked once for several edits, and its answer saves them", () => {
  const { progress, ask } = progressOf();
  joined(progress);
  progress.happened({ type: "edited" });
  progress.happened({ type: "edited" });
  vi.advanceTimersToNextTimer();
  expect(ask.mock.calls).toEqual([[{ epoch: 1, n: 1 }]]);
  expect(progress.state.unsent).toBe(2);
  progress.happened({ type: "flushed", epoch: 1, n: 1 });
  expect(progress.state.unsent).toBe(0);
});

test("S2: what was typed after the question is asked for again", () => {
  const { progress, ask } = progressOf();
  joined(progress);
  progress.happened({ type: "edited" });
  vi.advanceTimersToNextTimer();
  progress.happened({ type: "edited" });
  progress.happened({ type: "flushed", epoch: 1, n: 1 });
  expect(progress.state.unsent).toBe(1);
  vi.advanceTimersToNextTimer();
  expect(ask).toHaveBeenLastCalledWith({ epoch: 1, n: 2 });
});

test("a server that leaves a question without an answer is taken for gone", () => {
  const { progress, onSilence } = progressOf();
  joined(progress);
  progress.happened({ type: "edited" });
  vi.advanceTimersToNextTimer();
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersToNextTimer();
  expect(onSilence).toHaveBeenCalledOnce();
});

test("the next page knows how much this one left unsent, until it is saved", () => {
  progressOf().progress.happened({ type: "edited" });
  const { progress } = progressOf();
  expect(progress.state.unsent).toBe(1);
  joined(progress);
  vi.advanceTimersToNextTimer();
  progress.happened({ type: "flushed", epoch: 1, n: 1 });
  expect(progressOf().progress.state.unsent).toBe(0);
});

test("S7: an edit made while the computer stores another is looked for afterwards", async () => {
  const answers: ((isKept: boolean) => void)[] = [];
  const { progress } = progressOf(() => new Promise((resolve) => answers.push(resolve)));
  progress.happened({ type: "edited" });
  progress.happened({ type: "edited" });
  progress.happened({ type: "edited" });
  answers[0]?.(true);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(progress.state.keptOfMade).toBe(1);
  answers[1]?.(true);
  await vi.waitFor(() => expect(progress.state.keptOfMade).toBe(3));
});

test("after the end nothing is asked", () => {
  const { progress, ask, onSilence } = progressOf();
  joined(progress);
  progress.happened({ type: "edited" });
  progress.end();
  progress.happened({ type: "edited" });
  vi.runAllTimers();
  expect(ask).not.toHaveBeenCalled();
  expect(onSilence).not.toHaveBeenCalled();
});
