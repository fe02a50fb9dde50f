import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffWords } from "./diffWords.ts";

/** "[-gone-]", "{+new+}". */
const drawn = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe("the difference of two wordings", () => {
  test.each([
    ["Urges all states", "Urges all states", "Urges all states"],
    ["Urges all states", "Urges member states", "Urges [-all-]{+member+} states"],
    ["Urges states.", "Urges all states.", "Urges {+all +}states."],
    ["It must stop at once.", "It must stop.", "It must stop[- at once-]."],
    ["one two three", "four five three", "[-one two-]{+four five+} three"],
    ["", "Urges", "{+Urges+}"],
    ["Urges", "", "[-Urges-]"],
    ["", "", ""],
  ])("%o against %o", (before, after, expected) => {
    expect(drawn(before, after)).toBe(expected);
  });

  test("Korean is compared by eojeol, not by syllable or by sentence", () => {
    expect(drawn("파병을 강력히 규탄한다.", "파병을 깊이 우려한다.")).toBe(
      "파병을 [-강력히 규탄한다-]{+깊이 우려한다+}.",
    );
    expect(drawn("즉각 철군을 촉구한다.", "철군을 촉구한다.")).toBe("[-즉각 -]철군을 촉구한다.");
  });

  test("the parts say both texts again, whole", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", " ", "  ", ".", "파병을", "규탄"), { maxLength: 30 });
    const anyText = fc.oneof(
      words.map((list) => list.join("")),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join("");
        expect([without("added"), without("removed")]).toEqual([before, after]);
        for (const [i, part] of parts.entries()) {
          expect(part.text).not.toBe("");
          expect(part.kind).not.toBe(parts[i + 1]?.kind);
        }
      }),
    );
  });

  test("words that stand in both in the same order are kept", () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), word, (list, at, extra) => {
        const longer = list.toSpliced(at % list.length, 0, extra);
        const kinds = diffWords(list.join(" "), longer.join(" ")).map(({ kind }) => kind);
        expect(kinds).not.toContain("removed");
      }),
    );
  });

  test("two long texts with nothing in common are one removal and one addition", () => {
    const before = Array.from({ length: 5000 }, (_, i) => `a${i}`).join(",");
    const after = Array.from({ length: 5000 }, (_, i) => `b${i}`).join(";");
    expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  test("one word changed in a very long text is found", () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    const parts = diffWords(words.join(" "), words.with(9000, "changed").join(" "));
    expect(parts.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "w9000" },
      { kind: "added", text: "changed" },
    ]);
  });
});
