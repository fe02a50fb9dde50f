import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Retry } from "./retry.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("what failed is tried again after a while", () => {
  const again = vi.fn<() => void>();
  new Retry().later(again);
  expect(again).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(again).toHaveBeenCalledOnce();
});

test("what waits goes first, and nothing is tried beside it", () => {
  const retry = new Retry();
  const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
  retry.later(first);
  retry.later(second);
  vi.runAllTimers();
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
});

test("when the network is back, what waits is done at once, and only then", () => {
  const retry = new Retry();
  const again = vi.fn<() => void>();
  retry.later(again);
  retry.now();
  expect(again).toHaveBeenCalledOnce();
  vi.runAllTimers();
  retry.now();
  expect(again).toHaveBeenCalledOnce();
});

test("what is tried again may fail again", () => {
  const retry = new Retry();
  const again = vi.fn<() => void>().mockImplementationOnce(() => retry.later(again));
  retry.later(again);
  vi.runAllTimers();
  expect(again).toHaveBeenCalledTimes(2);
});

test("after the end nothing is tried", () => {
  const retry = new Retry();
  const again = vi.fn<() => void>();
  retry.later(again);
  retry.end();
  retry.later(again);
  retry.now();
  vi.runAllTimers();
  expect(again).not.toHaveBeenCalled();
});
