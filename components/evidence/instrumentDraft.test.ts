import { expect, test } from "vitest";
import { EMPTY_INSTRUMENT, requestOfInstrument } from "./instrumentDraft.ts";

const treaty = { ...EMPTY_INSTRUMENT, title: { en: " Strait Treaty ", ko: "" } };

test("what was left empty is sent as not known", () => {
  expect(requestOfInstrument(treaty).request).toMatchObject({
    title: { en: "Strait Treaty" },
    symbol: null,
    body: null,
    adoptedOn: null,
    articles: [],
  });
});

test("an instrument without a title is not sent", () => {
  expect(requestOfInstrument(EMPTY_INSTRUMENT)).toEqual({ request: null, problem: "titleMissing" });
});

test("a date that is none is not sent", () => {
  expect(requestOfInstrument({ ...treaty, adoptedOn: "last May" }).problem).toBe("dateWrong");
});

test("an address that no reader could open is not sent", () => {
  expect(requestOfInstrument({ ...treaty, url: "javascript:alert(1)" }).problem).toBe("urlWrong");
});

test("an article without a number is left out", () => {
  const articles = [
    { number: "3", text: { en: "Ships pass." } },
    { number: " ", text: { en: "Nothing." } },
  ];
  expect(requestOfInstrument({ ...treaty, articles }).request?.articles).toEqual([articles[0]]);
});

test("a name in a language that the screens do not have is sent as it was", () => {
  const title = { en: "Strait Treaty", fr: "Traité du détroit" };
  expect(requestOfInstrument({ ...treaty, title }).request?.title).toEqual(title);
});
