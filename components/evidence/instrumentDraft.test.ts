import { expect, test } from "vitest";
import { EMPTY_INSTRUMENT, requestOfInstrument } from "./instrumentDraft.ts";

const treaty = { ...EMPTY_INSTRUMENT, title: { en: " Strait Treaty ", ko: "" } };

test("what was left empty is sent as not known", () => {
  expect(requestOfInstrument(treaty, ["ko", "en"]).request).toMatchObject({
    title: { en: "Strait Treaty" },
    symbol: null,
    body: null,
    adoptedOn: null,
    articles: [],
  });
});

test("an instrument without a title is not sent", () => {
  expect(requestOfInstrument(EMPTY_INSTRUMENT, ["ko", "en"])).toEqual({ request: null, problem: "titleMissing" });
});

test("a date that is none is not sent", () => {
  expect(requestOfInstrument({ ...treaty, adoptedOn: "last May" }, ["en"]).problem).toBe("dateWrong");
});

test("an address that no reader could open is not sent", () => {
  expect(requestOfInstrument({ ...treaty, url: "javascript:alert(1)" }, ["en"]).problem).toBe("urlWrong");
});

test("an article without a number is left out", () => {
  const articles = [
    { number: "3", text: { en: "Ships pass." } },
    { number: " ", text: { en: "Nothing." } },
  ];
  expect(requestOfInstrument({ ...treaty, articles }, ["en"]).request?.articles).toEqual([articles[0]]);
});
