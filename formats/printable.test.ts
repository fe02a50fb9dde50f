import { expect, test } from "vitest";
import { segmentsText } from "#domain/citation/segment.ts";
import { clause, cite, notesOf, reference, text } from "./fixtures/build.ts";
import { hanulModel } from "./fixtures/hanulModel.ts";
import { islandsModel } from "./fixtures/islandsModel.ts";
import type { ExportModel } from "./model.ts";
import { printable, runsText } from "./printable.ts";

const wordsOf = (model: ExportModel, id: string): string =>
  printable(model)
    .parts.flatMap((part) => part.blocks)
    .filter((block) => block.id === id)
    .map((block) => runsText(block.runs))
    .join();

test("a note gives speaker, office, words, outlet, title, date and the beginning of the capture's hash", () => {
  expect(segmentsText(printable(hanulModel("en")).notes[0]?.segments ?? [])).toBe(
    "Doh Yun-jae, Minister of Defence, Government of Hanul (4 March 2031): “다르센군 수송선 세 척이 어제 항구를 떠났다”. " +
      "서지안, 문하랑, “다르센군, 벨모라로 향했다”, 한울일보, 5 March 2031. https://news.example/2031/0305?id=7&lang=ko. " +
      "Archived copy 3b1f6a0c9d2e…",
  );
});

test("alternatives inside a clause stand in brackets with their parties, a blank with its hint", () => {
  expect(wordsOf(islandsModel(), "u-3")).toContain("[Tide: humanitarian aid | Reef: humanitarian and other aid]");
  expect(wordsOf(islandsModel(), "u-2a")).toBe("To open their harbours [to be filled in: date];");
});

test("a reference prints the target's labels, one that leads nowhere says so", () => {
  expect(wordsOf(islandsModel(), "u-2c")).toContain("that paragraph 2(a) sets");
  expect(wordsOf(islandsModel(), "u-3")).toContain("[reference not found]");
  expect(printable(islandsModel()).warnings.map(({ code }) => code)).toEqual(["blank", "brokenReference"]);
});

test("E5: a citation of evidence that the version does not hold is a broken reference and takes no number", () => {
  const blocks = [clause("a", "operative", [text("One."), cite("gone"), cite("ev-harbour")], { label: "1." })];
  const base = islandsModel();
  const page = printable({ ...base, value: { ...base.value, blocks: { en: blocks }, notes: { en: notesOf(blocks) } } });
  expect(page.notes.map(({ number, evidenceId }) => [number, evidenceId])).toEqual([[1, "ev-harbour"]]);
  expect(page.warnings.map(({ code }) => code)).toEqual(["brokenReference", "noteRenumbered"]);
});

test("a stale translation is marked in its block and warned of", () => {
  expect(wordsOf(hanulModel("en"), "b-6")).toContain("[translation of an earlier wording]");
});

test("the opening words of a clause are set in italics where the chamber does", () => {
  const block = printable(islandsModel()).parts[0]?.blocks.find(({ id }) => id === "u-r1");
  expect(block?.runs.find((run) => run.type === "text" && run.style.emphasis)).toMatchObject({
    text: "Noting with concern",
  });
});

test("a heading before the title opens the page rather than being dropped", () => {
  const base = islandsModel();
  const blocks = [clause("h", "heading", [text("Part one")]), clause("t", "title", [text("Title")])];
  const page = printable({ ...base, value: { ...base.value, blocks: { en: blocks }, notes: { en: [] } } });
  expect(page.parts.flatMap((part) => part.blocks.map(({ id }) => id))).toEqual(["h"]);
});

test("a clause that refers to an unlabelled one quotes its beginning", () => {
  const base = islandsModel();
  const blocks = [
    clause("r", "recital", [text("Noting the long and winding ways of the sea,")]),
    clause("o", "operative", [reference("r")], { label: "1." }),
  ];
  const model = { ...base, value: { ...base.value, blocks: { en: blocks }, notes: { en: [] } } };
  expect(wordsOf(model, "o")).toBe("“Noting the long and winding wa…”");
});

test("a language that the version does not have is printed in the authoritative one, with a warning", () => {
  const page = printable({ ...islandsModel(), language: "fr" });
  expect(page.titleText).toBe("Freedom of passage between the islands");
  expect(page.warnings.map(({ code }) => code)).toContain("languageMissing");
});
