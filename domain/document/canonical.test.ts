import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalBytes, canonicalText } from "./canonical.ts";

describe("canonical bytes", () => {
  test("keys stand in the order of their UTF-16 code units, not of their code points", () => {
    const value = { "\u{1F642}": 5, ﬄ: 6, é: 4, "\r": 1, "1": 2, a: 3 };
    expect(canonicalText(value)).toBe(`{"\\r":1,"1":2,"a":3,"é":4,"\u{1F642}":5,"ﬄ":6}`);
  });

  test("keys are sorted at every depth and no space is written", () => {
    expect(canonicalText({ b: [{ d: null, c: true }], a: {} })).toBe('{"a":{},"b":[{"c":true,"d":null}]}');
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [1e21, "1e+21"],
    [1e20, "100000000000000000000"],
    [0.000001, "0.000001"],
    [1e-7, "1e-7"],
    [4.5, "4.5"],
    [-25e-1, "-2.5"],
  ])("the number %f is written %s", (value, written) => {
    expect(canonicalText(value)).toBe(written);
  });

  test("control characters, quotes and backslashes are escaped, everything else stands as itself", () => {
    expect(canonicalText('\u20ac$\u000f\nA\'B"\\\\"/')).toBe(String.raw`"€$\u000f\nA'B\"\\\\\"/"`);
  });

  test("decomposed Hangul and accents become their composed form, in keys too", () => {
    expect(canonicalText({ ["e\u0301"]: "\u1112\u1161\u11ab" })).toBe('{"é":"한"}');
  });

  test("the bytes are UTF-8", () => {
    expect([...canonicalBytes("가")]).toEqual([0x22, 0xea, 0xb0, 0x80, 0x22]);
  });

  test.each([
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a key", { "\udc00": 1 }],
    ["undefined", undefined],
    ["undefined in an object", { a: undefined }],
    ["a hole in an array", [, 1]],
    ["NaN", Number.NaN],
    ["an infinity", [Number.POSITIVE_INFINITY]],
    ["a bigint", 1n],
    ["a function", () => 1],
    ["a date", new Date(0)],
    ["two keys equal in NFC", { "\u00e9": 1, ["e\u0301"]: 2 }],
  ])("%s is refused", (_what, value) => {
    expect(() => canonicalBytes(value)).toThrow(TypeError);
  });

  test("any JSON value survives a parse and comes out the same again", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = canonicalText(asNfc(value));
        expect(canonicalText(JSON.parse(once))).toBe(once);
      }),
    );
  });

  test("V1: the order in which keys were set does not matter", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z가-힣]{1,5}$/), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalText(reversed)).toBe(canonicalText(value));
      }),
    );
  });
});

/** Keys that collide in NFC are refused, and generated values may hold such: normalise them first. */
function asNfc(value: fc.JsonValue): unknown {
  return JSON.parse(JSON.stringify(value).normalize("NFC"));
}
