import { expect, test } from "vitest";
import { fileNameOf } from "./takeFile.ts";

test("a file keeps the name in its own letters that the server gave it", () => {
  const disposition = `attachment; filename="_ v1.pdf"; filename*=UTF-8''%EA%B2%B0%EC%9D%98%EC%95%88%20v1.pdf`;
  expect(fileNameOf(disposition)).toBe("결의안 v1.pdf");
  expect(fileNameOf("attachment")).toBe("");
  expect(fileNameOf("attachment; filename*=UTF-8''%E0%A4")).toBe("");
});
