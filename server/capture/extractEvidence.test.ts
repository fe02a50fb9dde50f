import { expect, test } from "vitest";

import { verifyQuote } from "#domain/quotes/verifyQuote.ts";
import { extractEvidence } from "./extractEvidence.ts";

const text = `Lorn closes its old bridge after cracks are found
By Ann Vell
March 4, 2031

“We will not reopen it before winter,” Mayor Ruth Oda said at the quay on Tuesday.

She said that the ferry would run every hour until then.`;

test("proposes the source and who said what, each quote verifiable in the archived text", async () => {
  const result = await extractEvidence({ text });
  if (!result.ok) throw new Error(result.error.code);
  const { source, statements, article } = result.value;
  expect(source).toMatchObject({ authors: ["Ann Vell"], publishedAt: "2031-03-04", language: "en", outlet: null });
  expect(statements.map(({ kind, speaker, quote }) => [kind, speaker, quote])).toEqual([
    ["direct", "Ruth Oda", "We will not reopen it before winter"],
    ["reported", "Ruth Oda", "the ferry would run every hour until then"],
  ]);
  for (const { quote, selector } of statements) {
    expect(article.text.slice(selector.start, selector.end)).toBe(quote);
    expect(verifyQuote(quote, article.text).status).toBe("exact");
  }
});

test("E12: the days of statements follow the date of publication that a person gives", async () => {
  const dayBy = async (publishedAt?: string | null) => {
    const result = await extractEvidence({ text }, { publishedAt });
    return result.ok ? [result.value.source.publishedAt, result.value.statements[0]?.saidOn] : null;
  };
  expect(await dayBy()).toEqual(["2031-03-04", "2031-03-04"]);
  expect(await dayBy("2031-03-13")).toEqual(["2031-03-04", "2031-03-11"]);
  expect(await dayBy(null)).toEqual(["2031-03-04", null]);
});

test("E13: a name with signs in it that nobody sees is the name", async () => {
  const hidden = text.replace("Ann Vell", "Ann\u200B Vell").replace("Ruth Oda", "\u202ARu\u200Bth Oda\u202C");
  const result = await extractEvidence({ text: hidden });
  const { source, statements } = result.ok ? result.value : { source: null, statements: [] };
  expect(source?.authors).toEqual(["Ann Vell"]);
  expect(statements.map(({ speaker }) => speaker)).toEqual(["Ruth Oda", "Ruth Oda"]);
});

test("fails as reading fails", async () => {
  expect(await extractEvidence({ text: "" })).toEqual({ ok: false, error: { code: "empty" } });
});
