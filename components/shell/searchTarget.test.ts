import { expect, test } from "vitest";
import type { SearchHit } from "#domain/api/search.ts";
import { searchTarget } from "./searchTarget.ts";

const hit: SearchHit = {
  kind: "source",
  id: "s1",
  audience: "all",
  language: "en",
  date: null,
  title: { text: "Ferries", highlights: [] },
  snippet: null,
  translated: false,
  resolutionTitle: null,
  resolutionId: "r1",
  sourceId: "s1",
  blockId: null,
};

test("Y1: what is found leads to the screen that shows it", () => {
  expect(searchTarget(hit)).toBe("/resolutions/r1/evidence/s1");
  expect(searchTarget({ ...hit, kind: "statement", id: "t1" })).toBe("/resolutions/r1/evidence/s1");
  expect(searchTarget({ ...hit, kind: "claim", id: "c1" })).toBe("/resolutions/r1/claims");
  expect(searchTarget({ ...hit, kind: "speaker", id: "p1", resolutionId: null })).toBe("/speakers/p1");
  expect(searchTarget({ ...hit, kind: "clause", id: "b1", blockId: "b1" })).toEqual({
    pathname: "/resolutions/r1",
    query: { language: "en", block: "b1" },
  });
});

test("Y1: what no text shows leads nowhere", () => {
  expect(searchTarget({ ...hit, resolutionId: null })).toBeNull();
});
