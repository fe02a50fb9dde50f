import { expect, test } from "vitest";
import { shownFile } from "./shownFile.ts";

const shown = (mediaType: string) => shownFile({ bytes: new Uint8Array([1]), mediaType, fileName: "a" }).headers;

test("a web page is shown closed off, in frames of this origin alone", () => {
  const headers = shown("text/html;charset=utf-8");
  expect(headers.get("content-disposition")).toMatch(/^inline; filename="a"/u);
  expect(headers.get("content-security-policy")).toBe("sandbox; frame-ancestors 'self'");
});

test("a PDF is shown without a sandbox, which browsers' viewers refuse", () => {
  expect(shown("application/pdf").get("content-disposition")).toMatch(/^inline/u);
  expect(shown("application/pdf").get("content-security-policy")).toBe("frame-ancestors 'self'");
});

test("what could act as a document of another kind is kept, never shown", () => {
  for (const mediaType of ["application/akn+xml", "image/svg+xml", "application/json"]) {
    expect(shown(mediaType).get("content-disposition")).toMatch(/^attachment/u);
    expect(shown(mediaType).get("content-security-policy")).toBe("sandbox");
  }
});
