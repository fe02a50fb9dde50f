import { expect, test } from "vitest";
import { addEvidenceUpload } from "#domain/api/articles.ts";
import { evidenceBody } from "./evidenceBody.ts";

test("words go as they are, beside what was confirmed", () => {
  expect(evidenceBody({ text: "The bridge is closed." }, { audience: "all" })).toEqual({
    text: "The bridge is closed.",
    audience: "all",
  });
});

test("a file goes as a form that the API reads", () => {
  const file = new File(["%PDF-"], "bridge.pdf");
  const source = { title: "Bridge closed", authors: ["Ann Vell"] };
  const form = evidenceBody({ file }, { audience: "party", source, statements: [] });
  if (!(form instanceof FormData)) throw new Error("no form");
  const fields = Object.fromEntries(form);
  const read = {
    ...fields,
    source: JSON.parse(String(fields.source)),
    statements: JSON.parse(String(fields.statements)),
  };
  expect(addEvidenceUpload.parse(read)).toMatchObject({ audience: "party", source, statements: [] });
});
