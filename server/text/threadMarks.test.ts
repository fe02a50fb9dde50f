import { describe, expect, test } from "vitest";
import { blockOf, text } from "#domain/document/builders.testkit.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { documentOf, LANGUAGES } from "./document.testkit.ts";
import { readBlocks } from "./readBlocks.ts";
import { replaceText } from "./replaceText.ts";
import { setThreadMark } from "./threadMarks.ts";

const words = "Calls upon all States to refrain, and calls upon all States to report.";
const thread = (threadId: string) => ({ type: "comment", threadId }) as const;
const place = (threadId: string, start: number, end: number) => ({
  threadId,
  language: "ko",
  blockId: "a",
  selector: describeRange(words, start, end),
});
const contentOf = (doc: ReturnType<typeof documentOf>) => readBlocks(doc, LANGUAGES)["ko"]?.[0]?.content;

describe("thread marks", () => {
  test("a thread is marked on its words, also where equal words stand twice, and two threads may overlap", () => {
    const doc = documentOf([blockOf("operative", "a", words)]);
    expect(setThreadMark(doc, LANGUAGES, place("one", 44, 58))).toBe(true);
    expect(setThreadMark(doc, LANGUAGES, place("two", 49, 58))).toBe(true);
    expect(contentOf(doc)).toEqual([
      text(words.slice(0, 44)),
      text(words.slice(44, 49), thread("one")),
      text(words.slice(49, 58), thread("one"), thread("two")),
      text(words.slice(58)),
    ]);
  });

  test("a thread whose words are gone is an orphan and marks nothing", () => {
    const doc = documentOf([blockOf("operative", "a", "Something else altogether.")]);
    expect(setThreadMark(doc, LANGUAGES, place("one", 0, words.length))).toBe(false);
    expect(setThreadMark(doc, LANGUAGES, { ...place("one", 0, 5), blockId: "gone" })).toBe(false);
    expect(contentOf(doc)).toEqual([text("Something else altogether.")]);
  });

  test("a restored wording keeps the threads on the words that are in both", () => {
    const doc = documentOf([blockOf("operative", "a", words)]);
    setThreadMark(doc, LANGUAGES, place("one", 11, 21));
    replaceText(doc, LANGUAGES, { ko: [blockOf("operative", "a", `Solemnly ${words}`)] });
    expect(contentOf(doc)).toEqual([
      text("Solemnly Calls upon "),
      text("all States", thread("one")),
      text(words.slice(21)),
    ]);
  });
});
