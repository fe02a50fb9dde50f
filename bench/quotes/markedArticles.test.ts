import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { markedArticles } from "./markedArticles.ts";

const file = `=== a1
date: 2031-03-04
oda = Ruth Oda | mayor | -
fish = - | - | Ministry of Fisheries

“⟦oda said|It is late,⟧” she said.

The ministry said ⟦fish ~said on Monday|nets are counted⟧. “⟦-|Why?⟧”
`;

test("a mark tells when and where it was said, where a person marked it", () => {
  const [article] = markedArticles(
    "=== a\noda = Oda | - | -\n\n“⟦oda said @2031-03-04 Port Lorn|Late⟧” “⟦oda said @- -|It is⟧”",
  );
  expect(article?.statements).toMatchObject([
    { verb: "said", circumstances: { saidOn: "2031-03-04", place: "Port Lorn" } },
    { verb: "said", circumstances: { saidOn: null, place: null } },
  ]);
  expect(markedArticles(file)[0]?.statements.map(({ circumstances }) => circumstances)).toEqual([null, null, null]);
});

test("a mark becomes a range of the text without marks, with the voice of its key", () => {
  const [article] = markedArticles(file);
  expect(article?.text).toBe("“It is late,” she said.\n\nThe ministry said nets are counted. “Why?”");
  expect(article?.statements.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    "It is late,",
    "nets are counted",
    "Why?",
  ]);
  expect(article?.statements).toMatchObject([
    { kind: "direct", speaker: "Ruth Oda", office: "mayor", organisation: null, verb: "said" },
    { kind: "reported", speaker: null, organisation: "Ministry of Fisheries", verb: "said on Monday" },
    { kind: "direct", speaker: null, organisation: null, verb: null },
  ]);
  expect(article?.date).toBe("2031-03-04");
});

test("a key without a voice and a mark that is left open are refused", () => {
  expect(() => markedArticles("=== a\n\n⟦who said|x⟧")).toThrow('no voice "who"');
  expect(() => markedArticles("=== a\n\n⟦- said|x")).toThrow("cannot be read");
});

test.each(["tuning", "heldout"])("every article of %s can be read and has a name of its own", (part) => {
  const folder = join(import.meta.dirname, part);
  const ids = readdirSync(folder)
    .flatMap((name) => markedArticles(readFileSync(join(folder, name), "utf8")))
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).toEqual([...new Set(ids)]);
});
