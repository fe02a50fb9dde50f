import { expect, test } from "vitest";

import { paragraphs } from "./paragraphs.ts";
import { quotations } from "./quotations.ts";
import { sentences } from "./sentences.ts";

function quoted(text: string) {
  return paragraphs(text).flatMap((paragraph) => quotations(paragraph).map(({ start, end }) => text.slice(start, end)));
}

function split(text: string) {
  return paragraphs(text).flatMap((paragraph) =>
    sentences(text, paragraph, quotations(paragraph)).map(({ start, end }) => text.slice(start, end)),
  );
}

test("an inner quotation belongs to the outer one", () => {
  expect(quoted("He said: “They call it ‘the wall’ here.” 「『섬』의 노래」")).toEqual([
    "They call it ‘the wall’ here.",
    "『섬』의 노래",
  ]);
});

test("an apostrophe opens and closes nothing", () => {
  expect(quoted("The residents’ plan isn’t new; ’twas 'so-called' and 5'10\" tall.")).toEqual(["so-called"]);
});

test("a quotation that is not closed ends with its paragraph", () => {
  expect(quoted("“We must act.\n\n“We can wait,” she said.")).toEqual(["We must act.", "We can wait,"]);
});

test("a full stop inside the marks ends the sentence, an abbreviation does not", () => {
  expect(split("Rep. Oda spoke of “a wall.” Reyl left.")).toEqual(["Rep. Oda spoke of “a wall.”", "Reyl left."]);
});

test("a question inside the marks goes on to its reporting clause", () => {
  expect(split("“Why now? Who asked?” Oda said. Nobody knew.")).toEqual([
    "“Why now? Who asked?” Oda said.",
    "Nobody knew.",
  ]);
});

test("Korean sentences split after the full stop, not inside the quotation", () => {
  expect(split("그는 “간다. 온다.”고 말했다. 끝이다.")).toEqual(["그는 “간다. 온다.”고 말했다.", "끝이다."]);
});
