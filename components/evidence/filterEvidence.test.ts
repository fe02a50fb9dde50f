import { expect, test } from "vitest";
import { filterEvidence } from "./filterEvidence.ts";
import { entry, statement } from "./evidence.testkit.ts";

const grave = statement({ quote: "a grave step", speaker: { en: "Ada Brenn", ko: "아다 브렌" } });
const talks = statement({
  quote: "talks without delay",
  speaker: { en: "Jon Vask" },
  citedIn: [{ blockId: "b", language: "en", number: 1 }],
});
const post = entry({ title: "Envoy summoned", outlet: "Brenmark Post" }, [grave, talks]);
const other = entry({ title: "Harvest begins", outlet: "Velmora Times" }, []);

const quotes = (query: string, filter: "all" | "cited" | "notCited" = "all") =>
  filterEvidence([post, other], query, filter).flatMap(({ statements }) => statements.map(({ quote }) => quote));

test("every word must be found, in whichever field and language", () => {
  expect(quotes("grave brenn")).toEqual(["a grave step"]);
  expect(quotes("브렌")).toEqual(["a grave step"]);
  expect(quotes("grave vask")).toEqual([]);
});

test("a source that holds the words keeps all its statements", () => {
  expect(quotes("brenmark POST")).toEqual(["a grave step", "talks without delay"]);
  expect(filterEvidence([post, other], "harvest", "all")).toEqual([other]);
});

test("what is cited and what waits to be are told apart", () => {
  expect(quotes("", "cited")).toEqual(["talks without delay"]);
  expect(quotes("", "notCited")).toEqual(["a grave step"]);
});

test("E17: a source is cited as a whole, or waits to be where nothing in it could be cited instead", () => {
  const titles = (filter: "cited" | "notCited") =>
    filterEvidence([post, other, whole], "", filter).map(({ source }) => source.title);
  const whole = entry({ title: "Harvest ends", citedIn: [{ blockId: "b", language: "en", number: 2 }] }, []);
  expect(titles("cited")).toEqual(["Envoy summoned", "Harvest ends"]);
  expect(titles("notCited")).toEqual(["Envoy summoned", "Harvest begins"]);
});
