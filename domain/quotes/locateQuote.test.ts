import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { locateQuote } from "./locateQuote.ts";
import { describeRange } from "./selector.ts";

const text =
  "The council opens the quay in May. The harbour stays closed. The council opens the market in June, and the harbour stays closed.";

describe("describeRange", () => {
  test("keeps 32 characters on each side", () => {
    const selector = describeRange(text, 39, 46);
    expect(selector.exact).toBe("harbour");
    expect(selector.prefix).toBe(text.slice(7, 39));
    expect(selector.suffix).toBe(text.slice(46, 78));
  });

  test("never cuts a character in two", () => {
    const selector = describeRange(`${"🚢".repeat(17)}x quay ${"🚢".repeat(17)}`, 35, 39);
    expect(selector.prefix.isWellFormed()).toBe(true);
    expect(selector.suffix.isWellFormed()).toBe(true);
  });

  test("refuses a range outside the text", () => {
    expect(() => describeRange(text, 5, text.length + 1)).toThrow(RangeError);
    expect(() => describeRange(text, 6, 5)).toThrow(RangeError);
  });
});

describe("locateQuote", () => {
  test("tells equal words apart by what stands around them", () => {
    const second = text.lastIndexOf("harbour");
    const found = locateQuote(describeRange(text, second, second + 7), `Preface. ${text}`);
    expect(found?.start).toBe(second + 9);
    expect(found?.reasons.find((reason) => reason.part === "prefix")?.similarity).toBe(1);
  });

  test("does not jump to the same short word in another sentence", () => {
    const selector = describeRange("Ships may enter the inner bay at night.", 6, 9);
    expect(locateQuote(selector, "The mayor spoke. It may rain.")).toBeNull();
  });

  test("finds a long quote although everything around it was rewritten", () => {
    const selector = describeRange(text, 35, 60);
    expect(locateQuote(selector, "New words. The harbour stays closed. More new words.")?.start).toBe(11);
  });

  test("asks for an approximate match only when the words occur nowhere, and says how alike they are", () => {
    const selector = describeRange(text, 35, 60);
    const changed = text.replace("The harbour stays closed.", "The harbour stays shut.");
    const asked: string[] = [];
    const matcher = (_text: string, pattern: string) => {
      asked.push(pattern);
      return [{ start: 35, end: 58, errors: 5 }];
    };
    const found = locateQuote(selector, changed, matcher);
    expect(found).toMatchObject({ start: 35, end: 58 });
    expect(found?.reasons[0]).toEqual({ part: "quote", similarity: 0.8, weight: 50 });
    locateQuote(selector, text, matcher);
    expect(asked).toEqual(["The harbour stays closed."]);
  });

  test("finds every described range again after edits elsewhere", () => {
    const word = fc.stringMatching(/^[a-z가-힣]{1,8}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 40, maxLength: 60 }),
        fc.array(word, { maxLength: 20 }),
        fc.array(word, { maxLength: 20 }),
        (words, before, after) => {
          const original = words.join(" ");
          const start = words.slice(0, 18).join(" ").length + 1;
          const exact = words.slice(18, 24).join(" ");
          const selector = describeRange(original, start, start + exact.length);
          const changed = [...before, ...words.slice(5, -5), ...after].join(" ");
          const found = locateQuote(selector, changed);
          expect(changed.slice(found?.start, found?.end)).toBe(exact);
        },
      ),
    );
  });
});
