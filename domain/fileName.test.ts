import { expect, test } from "vitest";
import { fileName } from "./fileName.ts";

test.each([
  ["결의안 v1", "결의안 v1"],
  ["../../etc/passwd", "etc passwd"],
  ["..\\..\\Start Menu\\a", "Start Menu a"],
  ["C:\\a", "C a"],
  [".bashrc", "bashrc"],
  ["a\r\nb\0c\u202ed", "a b c d"],
  ["\ud83d", "\ufffd"],
])("a file named after %j is %j", (words, name) => {
  expect(fileName(words)).toBe(name);
});
