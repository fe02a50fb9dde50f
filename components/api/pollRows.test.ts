import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pollRows } from "./pollRows.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(visibilityState: DocumentVisibilityState) {
  const page = Object.assign(new EventTarget(), { visibilityState });
  const window = new EventTarget();
  const changed = vi.fn<() => void>();
  return { page, window, changed, stop: pollRows([], changed, { page, window }) };
}

test("rows are read again as soon as the page is seen or taken up again, and from time to time", () => {
  const { page, window, changed } = watched("visible");
  page.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("focus"));
  expect(changed).toHaveBeenCalledTimes(2);
  vi.runOnlyPendingTimers();
  expect(changed).toHaveBeenCalledTimes(3);
});

test("a page that nobody sees reads nothing", () => {
  const { page, changed } = watched("hidden");
  page.dispatchEvent(new Event("visibilitychange"));
  vi.runOnlyPendingTimers();
  expect(changed).not.toHaveBeenCalled();
});

test("a page that was left reads nothing more", () => {
  const { window, changed, stop } = watched("visible");
  stop();
  window.dispatchEvent(new Event("focus"));
  expect(vi.getTimerCount()).toBe(0);
  expect(changed).not.toHaveBeenCalled();
});
