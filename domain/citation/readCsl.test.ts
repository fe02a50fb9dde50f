import fc from "fast-check";
import { expect, test } from "vitest";
import { type CslWork, cslTypeOf, toCslItem } from "./cslItem.ts";
import { readCsl } from "./readCsl.ts";

const work: CslWork = {
  id: "s1",
  type: "article-newspaper",
  title: "Ships leave for Belmora",
  outlet: "Hanul Daily",
  authors: ["서지안", "Jon Aster"],
  publishedAt: "2031-03-05T07:20:00+09:00",
  language: "ko",
  url: "https://daily.example/1",
  accessedAt: "2031-03-06T01:00:00.000Z",
  custom: { modifiedAt: "2031-03-06" },
};

const read = (item: unknown) => readCsl(JSON.stringify(item));

test("N7: a source as CSL-JSON has the date in parts, as its own day, and as it was published", () => {
  expect(toCslItem(work)).toEqual({
    id: "s1",
    type: "article-newspaper",
    title: "Ships leave for Belmora",
    "container-title": "Hanul Daily",
    author: [{ literal: "서지안" }, { literal: "Jon Aster" }],
    issued: { "date-parts": [[2031, 3, 5]], raw: "2031-03-05T07:20:00+09:00" },
    accessed: { "date-parts": [[2031, 3, 6]], raw: "2031-03-06T01:00:00.000Z" },
    language: "ko",
    URL: "https://daily.example/1",
    custom: { whereas: { modifiedAt: "2031-03-06" } },
  });
});

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => text === text.trim() && text !== "");
const dates = fc.constantFrom("2031", "2031-03", "2031-03-05", "2031-03-05T07:20+09:00", "2031-03-05T07:20:11.5Z");

test("N7: any source goes out as CSL-JSON and comes back the same", () => {
  const arbitrary = fc.record({
    title: words,
    outlet: words,
    authors: fc.array(words, { minLength: 1, maxLength: 4 }),
    publishedAt: dates,
    modifiedAt: dates,
    language: fc.constantFrom("ko", "en", "zh-Hant"),
  });
  fc.assert(
    fc.property(arbitrary, ({ modifiedAt, ...fields }) => {
      const item = toCslItem({ ...work, ...fields, custom: { modifiedAt } });
      expect(read([item])).toEqual({ ok: true, value: { ...fields, modifiedAt } });
    }),
  );
});

test("names in parts are put together as their scripts write them", () => {
  const author = [
    { family: "서", given: "지안" },
    { family: "Aster", given: "Jon", "non-dropping-particle": "van" },
    { literal: "Coast Desk" },
    "somebody",
  ];
  expect(read({ author })).toEqual({ ok: true, value: { authors: ["서지안", "Jon van Aster", "Coast Desk"] } });
});

test("a date is read from parts, from words that are a date, and from EDTF, the first of a range", () => {
  const dated = (issued: unknown) => read({ title: "t", issued });
  for (const issued of [{ "date-parts": [["2031", 3], [2032]] }, { literal: "2031-03" }, "2031-03/2032-01"]) {
    expect(dated(issued)).toEqual({ ok: true, value: { title: "t", publishedAt: "2031-03" } });
  }
  expect(dated({ raw: "last spring", "date-parts": [[2031]] })).toMatchObject({ value: { publishedAt: "2031" } });
  expect(dated({ literal: "last spring" })).toEqual({ ok: true, value: { title: "t" } });
});

test("markup in another's title is taken off, the publisher stands in for the outlet, odd fields are left out", () => {
  const item = { title: 'A <i>calm</i> <span class="nocase">Sea</span>', publisher: "Reef Press", language: 7 };
  expect(read(item)).toEqual({ ok: true, value: { title: "A calm Sea", outlet: "Reef Press" } });
});

test("what is no item, or more than one, is refused by name", () => {
  for (const text of ["", "{", "7", "[]", "null", "{}", '{"title":7}']) {
    expect(readCsl(text)).toEqual({ ok: false, error: "notCsl" });
  }
  expect(read([{ title: "a" }, { title: "b" }])).toEqual({ ok: false, error: "severalItems" });
});

test("any text at all is read without a throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(typeof readCsl(text).ok).toBe("boolean");
    }),
  );
});

test("an instrument is named by its kind", () => {
  const instrument = {
    title: {},
    symbol: null,
    body: null,
    adoptedOn: null,
    status: "adopted",
    statusOn: null,
  } as const;
  expect(cslTypeOf({ kind: "instrument", instrument: { ...instrument, kind: "treaty" } })).toBe("treaty");
  expect(cslTypeOf({ kind: "instrument", instrument: { ...instrument, kind: "law" } })).toBe("legislation");
  expect(cslTypeOf({ kind: "instrument", instrument: { ...instrument, kind: "resolution" } })).toBe("document");
  expect(cslTypeOf({ kind: "statement" })).toBe("article-newspaper");
});

test("E10: a date that is in no calendar is not read out of an item", () => {
  expect(read({ title: "Ships leave", issued: { "date-parts": [[2031, 2, 31]] } })).toEqual({
    ok: true,
    value: { title: "Ships leave" },
  });
});
