import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import { problemResponse } from "./problemResponse.ts";

test("a failure becomes a problem document with the sentence of its code, filled in", async () => {
  const failure = { kind: "tooMany", code: "tooManyAttempts", params: { minutes: 1 }, retryAfterSeconds: 42 } as const;
  const response = problemResponse(failure, "en");
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "42"]);
  expect(await response.json()).toEqual({
    type: "about:blank",
    title: "Too many attempts",
    status: 429,
    detail: "Too many attempts. Please try again in a minute.",
    code: "tooManyAttempts",
  });
});

test("a code without a sentence still says what kind of failure it is", async () => {
  const response = problemResponse({ kind: "notFound", code: "noSuchCode" }, "ko");
  expect(await response.json()).toMatchObject({ code: "noSuchCode", detail: "찾을 수 없음" });
});

test("every code that the server fails with has a sentence in both languages", () => {
  const root = path.resolve(import.meta.dirname, "../../../..");
  const files = globSync(["server/{commands,queries,auth}/*.ts", "app/api/v1/**/*.ts"], { cwd: root });
  const ofFiles = { ...en.import.findings, ...en.import.refusals };
  const codes = files
    .filter((file) => !/\.(test|it|testkit)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(path.join(root, file), "utf8").matchAll(/\b(?:code|message): "([A-Za-z]+)"/g)])
    .map(([, code]) => code ?? "")
    // What a reader of files found is told in sentences of its own, under "import".
    .filter((code) => !Object.hasOwn(ofFiles, code));
  expect(codes).toContain("signInFailed");
  for (const messages of [en.problems, ko.problems])
    expect(codes.filter((code) => !Object.hasOwn(messages, code))).toEqual([]);
});
