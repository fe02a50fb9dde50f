import { expect, test } from "vitest";
import type { SearchHit } from "#domain/api/search.ts";
import { searchTarget, textAt } from "./searchTarget.ts";

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
  place: null,
};

test("Y6: what is found leads to its place on the screen that shows it", () => {
  expect(searchTarget(hit)).toBe("/resolutions/r1/evidence/s1");
  expect(searchTarget({ ...hit, place: { start: 7, end: 12 } })).toBe("/resolutions/r1/evidence/s1#words-7-12");
  expect(searchTarget({ ...hit, kind: "statement", id: "t1" })).toBe("/resolutions/r1/evidence/s1#statement-t1");
  expect(searchTarget({ ...hit, kind: "claim", id: "c1" })).toBe("/resolutions/r1/claims#claim-c1");
  expect(searchTarget({ ...hit, kind: "speaker", id: "p1", resolutionId: null })).toBe("/speakers/p1");
  expect(searchTarget({ ...hit, kind: "instrument", id: "i1" })).toBe("/resolutions/r1#instrument-i1");
  expect(searchTarget({ ...hit, kind: "measure", id: "m1" })).toBe("/resolutions/r1#measure-m1");
  expect(searchTarget({ ...hit, kind: "clause", id: "b1", blockId: "b1" })).toBe(
    "/resolutions/r1?language=en&block=b1",
  );
});

test("Y6: what stands beside another text can be brought to the one that the reader is at", () => {
  expect(searchTarget(hit, "r2")).toBe("/resolutions/r1/evidence/s1?from=r2");
  expect(searchTarget({ ...hit, kind: "statement", id: "t1" }, "r2")).toBe(
    "/resolutions/r1/evidence/s1?from=r2#statement-t1",
  );
  expect(searchTarget(hit, "r1")).toBe("/resolutions/r1/evidence/s1");
});

test("Y6: what no text shows leads nowhere", () => {
  expect(searchTarget({ ...hit, resolutionId: null })).toBeNull();
});

test("Y6: a screen of a text is told from the others", () => {
  const id = "5f4f9c1e-7d0e-4c59-9a46-1c1f2d3e4b5a";
  expect(textAt(`/resolutions/${id}/claims`)).toBe(id);
  expect(["/resolutions", "/resolutions/new", `/speakers/${id}`].map(textAt)).toEqual([null, null, null]);
});
