import { expect, test } from "vitest";
import { plainText } from "./plainText.ts";

test("controls, lone surrogates and directional overrides are replaced and named", () => {
  expect(plainText("a\u0000b\u202ec\ud800d")).toEqual({
    text: "a\ufffdb\ufffdc\ufffdd",
    replaced: ["U+0000", "U+202E", "U+D800"],
  });
});

test("a line break inside a block is a space", () => {
  expect(plainText("한 줄\r\n두\u2028줄").text).toBe("한 줄 두 줄");
});

test("ordinary text of any script is left as it is", () => {
  expect(plainText("국회 Ünïcode العربية 😀 「」")).toEqual({ text: "국회 Ünïcode العربية 😀 「」", replaced: [] });
});
