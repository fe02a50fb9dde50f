import { expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import { CAPTURE_FAILURES } from "#server/capture/article.ts";
import { captureFailed } from "./captureFailed.ts";

test("U3: whatever a file is refused for has a sentence in both languages", () => {
  const codes = CAPTURE_FAILURES.map((code) => captureFailed({ code }).code);
  for (const messages of [en.problems, ko.problems])
    expect(codes.filter((code) => !Object.hasOwn(messages, code))).toEqual([]);
});
