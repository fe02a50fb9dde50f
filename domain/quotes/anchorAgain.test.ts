import { expect, test } from "vitest";
import { anchorAgain } from "./anchorAgain.ts";
import { describeRange } from "./selector.ts";

const TEXT = "The ferries stay in port. No ship will leave before the storm is over, the minister said.";
const QUOTE = "No ship will leave before the storm is over";
const at = TEXT.indexOf(QUOTE);
const selector = describeRange(TEXT, at, at + QUOTE.length);

test("words that stand where they stood keep their place", () => {
  expect(anchorAgain(selector, TEXT)).toBe(selector);
});

test("words that moved are found in their new place", () => {
  const moved = `Corrected at noon. ${TEXT}`;
  const again = anchorAgain(selector, moved);
  expect(moved.slice(again.start, again.end)).toBe(QUOTE);
  expect(again.exact).toBe(QUOTE);
});

test("words that are gone are not replaced by others", () => {
  expect(anchorAgain(selector, TEXT.replace("No ship", "Some ships"))).toBe(selector);
});
