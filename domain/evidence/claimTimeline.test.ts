import { expect, test } from "vitest";
import { claimTimeline } from "./claimTimeline.ts";
import { stanceOf } from "./claims.testkit.ts";

test("M10: stances stand in the order of their dates, what has no date at the end", () => {
  const [undated, second, first] = [
    stanceOf("denies"),
    stanceOf("denies", { saidOn: "2031-05-03" }),
    stanceOf("asserts", { saidOn: "2031-05-02" }),
  ];
  expect(claimTimeline([undated, second, first]).map(({ stanceId }) => stanceId)).toEqual([
    first.id,
    second.id,
    undated.id,
  ]);
});

test("M10: what is not known of an entry is marked", () => {
  const gapsOf = (fields: Parameters<typeof stanceOf>[1]) => claimTimeline([stanceOf("asserts", fields)])[0]?.gaps;
  expect(gapsOf({ saidOn: "2031-05-02" })).toEqual([]);
  expect(gapsOf({})).toEqual(["noDate"]);
  expect(gapsOf({ saidOn: "2031-05" })).toEqual(["partialDate"]);
  expect(gapsOf({ publishedAt: "2031-05-02" })).toEqual(["onlyPublished"]);
});

test("M10: which of a speaker's words came last is marked as unknown only where it matters", () => {
  const voice = "Ilse Marrow";
  const [assertion, denial] = [
    stanceOf("asserts", { voice, saidOn: "2031-05-02" }),
    stanceOf("denies", { voice, saidOn: "2031-05-02" }),
  ];
  expect(claimTimeline([assertion, denial]).map(({ gaps }) => gaps)).toEqual([["orderUnknown"], ["orderUnknown"]]);
  const another = stanceOf("denies", { saidOn: "2031-05-02" });
  expect(claimTimeline([assertion, another]).map(({ gaps }) => gaps)).toEqual([[], []]);
});

test("M10: an earlier word of a speaker is marked as followed by another", () => {
  const voice = "Ilse Marrow";
  const words = [
    stanceOf("asserts", { voice, saidOn: "2031-05-02" }),
    stanceOf("retracts", { voice, saidOn: "2031-05-09" }),
  ];
  expect(claimTimeline(words).map(({ superseded }) => superseded)).toEqual([true, false]);
});
