import { expect, test } from "vitest";
import { findStatements } from "./findStatements.ts";

const ARTICLE = "“The bridge stays closed,” said Ruth Oda, mayor of Lorn.";

test("finds who said what", async () => {
  expect(await findStatements(ARTICLE)).toMatchObject([{ speaker: "Ruth Oda" }]);
});

test("proposes nothing from a text that takes too long, and lets others go on meanwhile", async () => {
  expect(await findStatements("“가”".repeat(300_000), { timeoutMs: 1_500 })).toEqual([]);
});

test("takes many texts, a few at a time", async () => {
  const found = await Promise.all(Array.from({ length: 12 }, () => findStatements(ARTICLE)));
  expect(found.map(({ length }) => length)).toEqual(Array.from({ length: 12 }, () => 1));
});
