import { expect, test } from "vitest";
import { attachment } from "./attachment.ts";

const named = (fileName: string) =>
  attachment({ bytes: new Uint8Array([1]), mediaType: "text/html", fileName }).headers.get("content-disposition");

test("a name keeps its letters in the form that browsers read first", () => {
  expect(named("결의안 v1.pdf")).toBe(
    `attachment; filename="_ v1.pdf"; filename*=UTF-8''%EA%B2%B0%EC%9D%98%EC%95%88%20v1.pdf`,
  );
});

test("a name cannot end the header, leave its folder or start another parameter", () => {
  expect(named('a"\r\nSet-Cookie: b/../c;(d).html')).toBe(
    `attachment; filename="a Set-Cookie b .. c;(d).html"; filename*=UTF-8''a%20Set-Cookie%20b%20..%20c%3B%28d%29.html`,
  );
});

test("a file that is a page cannot act as one of ours", () => {
  const { headers } = attachment({ bytes: new Uint8Array(), mediaType: "text/html", fileName: "a.html" });
  expect(headers.get("content-security-policy")).toBe("sandbox");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
