import { expect, test } from "vitest";
import { languageName } from "./languageName.ts";

test("a language is named in the language of the page, a tag that nobody knows by itself", () => {
  expect(languageName("ko", "en")).toBe("Korean");
  expect(languageName("en", "ko")).toBe("영어");
  expect(languageName("not a tag", "en")).toBe("not a tag");
});
