import { expect, test } from "vitest";
import { escapeLine, escapeMarkdown, markdownLink } from "./escape.ts";

test("signs that mean something are escaped, and nothing else is", () => {
  expect(escapeMarkdown("[x](javascript:y) <b> a*b_c `d` 14:20, e.g. this.")).toBe(
    "\\[x\\](javascript\\:y) \\<b\\> a\\*b\\_c \\`d\\` 14:20, e.g. this.",
  );
});

test("an address in the text does not become a link", () => {
  expect(escapeMarkdown("https://a.example www.a.example me@a.example :smile:")).toBe(
    "https\\://a.example www\\.a.example me\\@a.example \\:smile:",
  );
});

test("the beginning of a line is no list, rule or code", () => {
  expect(["1. one", "12) two", "- three", "+ four", "    five", "==="].map(escapeLine)).toEqual([
    "1\\. one",
    "12\\) two",
    "\\- three",
    "\\+ four",
    "five",
    "\\===",
  ]);
});

test("the address of a link cannot end it", () => {
  expect(markdownLink("a]b", "https://a.example/?q=>)&lt;\\")).toBe("[a\\]b](<https://a.example/?q=%3E)&amp;lt;%5C>)");
});
