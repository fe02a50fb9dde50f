import { expect, test } from "vitest";
import { plainText, safeLink } from "./plainText.ts";

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

test("only http and https are links", () => {
  expect(safeLink("https://a.example/x?y=1")).toBe("https://a.example/x?y=1");
  for (const url of [
    "javascript:alert(1)",
    "JavaScript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "//a.example",
    "a.example",
    "",
  ]) {
    expect(safeLink(url)).toBeNull();
  }
});
