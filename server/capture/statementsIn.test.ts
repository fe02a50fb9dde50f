import { expect, test } from "vitest";

import { verifyQuote } from "#domain/quotes/verifyQuote.ts";
import { statementsIn } from "./statementsIn.ts";

const CLEAN =
  "The minister, Anna Kovac, said that the bridge was closed. “No one will cross it,” Kovac said on Monday.";
const HIDDEN =
  "\uFEFFThe minis\u200Bter, \u202AAnna Ko\u200Bvac\u202C, said that the br\u00ADidge was closed. “No one \u2066will\u2069 cross it\u200B,” Ko\u200Bvac said on Monday.";

test("E13: signs that nobody sees hide no speaker, and stand in no quote", () => {
  const read = (text: string) =>
    statementsIn(text, "2031-03-06").map(({ quote, speaker, office, saidOn }) => [quote, speaker, office, saidOn]);
  expect(read(CLEAN).map(([, speaker]) => speaker)).toEqual(["Anna Kovac", "Anna Kovac"]);
  expect(read(HIDDEN)).toEqual(read(CLEAN));
});

test("E13: a selector points into the archived text as it is, and the quote is verified against it", () => {
  for (const { quote, selector } of statementsIn(HIDDEN, null)) {
    expect(HIDDEN.slice(selector.start, selector.end)).toBe(selector.exact);
    expect(selector.exact).not.toBe(quote);
    expect(verifyQuote(quote, selector.exact).status).toBe("exact");
  }
});
