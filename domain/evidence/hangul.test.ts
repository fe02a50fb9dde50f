import { expect, test } from "vitest";
import { romaniseHangul } from "./hangul.ts";

test.each([
  ["한복남", "hanboknam"],
  ["홍빛나", "hongbitna"],
  ["민용하", "minyongha"],
  ["달래", "dallae"],
])("H1: %s is %s, without the sound changes that names do not write", (hangul, latin) => {
  expect(romaniseHangul(hangul)).toBe(latin);
});

test("H1: a hyphen may stand between the syllables of a given name, and other letters stay", () => {
  expect(romaniseHangul("송나리", "-")).toBe("song-na-ri");
  expect(romaniseHangul("A 나리")).toBe("A nari");
});
