import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./editDistance.ts";
import { matchText } from "./matchText.ts";
import { rankFields } from "./rankFields.ts";
import { indexQuery, leniently } from "./searchQuery.ts";
import { queryWords } from "./searchWords.ts";
import { snippet } from "./snippet.ts";

const terms = (...words: string[]) => words.map((word) => ({ word, forms: [], lenient: false }));
const shown = (text: string, ...words: string[]) =>
  matchText(text, terms(...words)).map(({ start, end }) => text.slice(start, end));

test.each([
  ["ferry", "ferry", 0],
  ["ferry", "fery", 1],
  ["ferry", "frery", 1],
  ["ferry", "fairy", 2],
  ["ferry", "harbour", 3],
])("Y2: %s and %s are %i apart, a swap being one", (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

test("Y2: distance is the same both ways, and 0 between equals alone", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      expect(editDistance(a, b, 9) === 0).toBe(a === b);
    }),
  );
});

test("Y1: what is asked for is taken apart into words without accents; single letters are left out", () => {
  expect(queryWords("Ōsaka’s 파병 a 3 파병")).toEqual(["osaka", "파병", "3"]);
});

test("Y1: Korean is asked for by pairs of syllables, Latin words by their beginning", () => {
  expect(indexQuery(terms("국정원", "troops", "un"))).toEqual({
    query: "(('@국정' & '@정원')) & ('@troop':*) & ('@un')",
    heading: "(('국정' & '정원')) | ('troop':*) | ('un')",
  });
});

test("Y1: nothing that is typed can be anything but words to the database", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      for (const word of queryWords(typed)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\u3040-\u30ff]+$/u);
    }),
  );
});

test("Y4: found words are marked where they stand, in other cases, with accents and with particles", () => {
  expect(shown("The Ōsaka Troops, 북한의 파병을", "osaka", "troop", "파병")).toEqual(["Ōsaka", "Troops", "파병"]);
});

test("Y4: marks of a snippet lie within it, in order, and on the words that were found", () => {
  const text = fc.array(fc.constantFrom("harbour", "gull", "파병을", "and", "tide\n"), { maxLength: 120 });
  fc.assert(
    fc.property(text, (words) => {
      const long = words.join(" ");
      const cut = snippet(long, matchText(long, terms("gull", "파병")));
      for (const [start, end] of cut.highlights) expect(["gull", "파병"]).toContain(cut.text.slice(start, end));
      expect(cut.text.length).toBeLessThanOrEqual(250);
    }),
  );
});

test("Y4: a long text is read through for a word that is missing, and not for more of what was found", () => {
  const long = `gull ${"tide ".repeat(9000)}gull pier`;
  expect(shown(long, "gull")).toEqual(["gull"]);
  expect(shown(long, "gull", "pier")).toEqual(["gull", "gull", "pier"]);
});

test("Y1: pairs of syllables that stand apart are not the word", () => {
  expect(rankFields([{ text: "국정 감사와 정원 관리", weight: 1 }], terms("국정원"))).toBeNull();
});

test("Y2: a word of four syllables may have one of them wrong by a letter or two", () => {
  const asked = leniently(terms("국가안부실"));
  expect(matchText("국가안보실은", asked).map(({ start, end }) => [start, end])).toEqual([[0, 5]]);
  expect(matchText("국가정보원", asked)).toEqual([]);
  expect(leniently(terms("파병"))).toEqual(terms("파병"));
});
