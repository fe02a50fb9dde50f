import { expect, test } from "vitest";
import { confirmFields, correctField, proposedSource, recordedSource, sourceRequest } from "./sourceDraft.ts";

const read = {
  title: "Envoy summoned",
  outlet: null,
  authors: ["Mira Oster"],
  publishedAt: "2031-05-02T09:00+02:00",
  modifiedAt: null,
  language: "en",
  section: "Foreign affairs",
};

test("what the article gave counts as proposed, what it did not give is empty", () => {
  const draft = proposedSource(read);
  expect([...draft.proposed]).toEqual(["title", "authors", "publishedAt", "language", "section"]);
  expect(draft.values.outlet).toBe("");
});

test("a field that a person changes is no longer a proposal; the others still are", () => {
  const draft = correctField(proposedSource(read), { title: "Envoy called in" });
  expect(draft.proposed.has("title")).toBe(false);
  expect(draft.proposed.has("authors")).toBe(true);
  expect(draft.values).toMatchObject({ title: "Envoy called in", authors: ["Mira Oster"] });
});

test("E11: what was archived unchecked is still a proposal when it is corrected", () => {
  const draft = recordedSource({ ...read, outlet: "Brenmark Post", proposed: ["title", "outlet"] });
  expect([...draft.proposed]).toEqual(["title", "outlet"]);
  expect([...correctField(draft, { title: "Envoy called in" }).proposed]).toEqual(["outlet"]);
});

test("confirming takes all fields as they are", () => {
  const draft = confirmFields(proposedSource(read));
  expect(draft.proposed.size).toBe(0);
  expect(draft.values).toEqual(proposedSource(read).values);
});

test("corrections and proposals make one request, with nothing where nothing is known", () => {
  const draft = correctField(proposedSource(read), { outlet: " Brenmark Post ", publishedAt: "2031-05" });
  expect(sourceRequest(draft).source).toEqual({
    title: "Envoy summoned",
    outlet: "Brenmark Post",
    authors: ["Mira Oster"],
    publishedAt: "2031-05",
    modifiedAt: null,
    language: "en",
    section: "Foreign affairs",
  });
});

test("what would be refused is named: an outlet that is missing, a date that is none", () => {
  const draft = correctField(proposedSource(read), { publishedAt: "yesterday" });
  expect(sourceRequest(draft)).toEqual({ source: null, wrong: ["outlet", "publishedAt"] });
});
