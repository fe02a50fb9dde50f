import { expect, test } from "vitest";
import { blockOf, cite, note, text } from "#domain/document/builders.testkit.ts";
import { citedPlacesIn } from "./citedPlaces.ts";

const quoting = (id: string) => text("“The strait stays closed”", { type: "quotation", evidenceId: id });
const placesOf = (...blocks: ReturnType<typeof blockOf>[]) =>
  Object.fromEntries(citedPlacesIn({ languages: ["en"], blocks: { en: blocks } }));

test("E9: a statement that is only quoted counts as cited, without a note's number", () => {
  const quoted = blockOf("operative", "a", [quoting("terms"), text(" and "), quoting("terms")]);
  expect(placesOf(quoted)).toEqual({ terms: [{ blockId: "a", language: "en", number: null }] });
});

test("E9: a quotation with its note is one place", () => {
  const both = blockOf("operative", "a", [text("Notes "), quoting("terms"), cite("terms"), note("Free.")]);
  expect(placesOf(both)).toEqual({ terms: [{ blockId: "a", language: "en", number: 1 }] });
});

test("E9: each clause tells for itself, in the text's order", () => {
  const [first, second] = [
    blockOf("recital", "a", [note("Free."), cite("terms")]),
    blockOf("operative", "b", [quoting("terms")]),
  ];
  expect(placesOf(first, second)["terms"]).toEqual([
    { blockId: "a", language: "en", number: 2 },
    { blockId: "b", language: "en", number: null },
  ]);
});
