import { describe, expect, test } from "vitest";
import { countedAs } from "./counters.ts";

describe("counters", () => {
  test.each([
    ["decimal", 12, "12"],
    ["lowerAlpha", 26, "z"],
    ["lowerAlpha", 27, "aa"],
    ["upperAlpha", 54, "BB"],
    ["lowerRoman", 4, "iv"],
    ["lowerRoman", 1994, "mcmxciv"],
    ["upperRoman", 9, "IX"],
    ["hangulSyllable", 1, "가"],
    ["hangulSyllable", 14, "하"],
    ["hangulSyllable", 15, "거"],
    ["hangulSyllable", 28, "허"],
    ["hangulSyllable", 29, "고"],
    ["hangulSyllable", 84, "히"],
    ["hangulSyllable", 85, "가가"],
    ["circledDecimal", 1, "①"],
    ["circledDecimal", 20, "⑳"],
    ["circledDecimal", 21, "㉑"],
    ["circledDecimal", 35, "㉟"],
    ["circledDecimal", 36, "㊱"],
    ["circledDecimal", 50, "㊿"],
    ["circledDecimal", 51, "(51)"],
    ["dash", 3, "–"],
    ["none", 3, null],
  ] as const)("%s counts %i as %s", (counter, n, sign) => {
    expect(countedAs(counter, n)).toBe(sign);
  });

  test("the fourteen syllables stand in the Korean order", () => {
    const fourteen = Array.from({ length: 14 }, (_, i) => countedAs("hangulSyllable", i + 1));
    expect(fourteen.join("")).toBe("가나다라마바사아자차카타파하");
  });

  test.each(["decimal", "lowerAlpha", "lowerRoman", "hangulSyllable", "circledDecimal"] as const)(
    "%s never gives two items of a long list one sign",
    (counter) => {
      const signs = Array.from({ length: 1500 }, (_, i) => countedAs(counter, i + 1));
      expect(new Set(signs).size).toBe(1500);
    },
  );
});
