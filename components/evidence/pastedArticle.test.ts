import { expect, test } from "vitest";
import { EVIDENCE_TEXT_MAX } from "#domain/api/articles.ts";
import { loneAddress, pastedArticle, pasteProblem } from "./pastedArticle.ts";

test("a page's HTML is taken for its title, paragraphs and dates", () => {
  const html = "<h1>Envoy summoned</h1><p>The envoy came.</p>";
  expect(pastedArticle({ html, text: "Envoy summoned\nThe envoy came." })).toEqual({ kind: "html", content: html });
});

test("HTML that only colours words is no richer than the words", () => {
  const html = '<span style="color:red">The envoy came.</span>';
  expect(pastedArticle({ html, text: "The envoy came." })).toEqual({ kind: "text", content: "The envoy came." });
});

test("a page's source pasted as text is read as the page", () => {
  const text = "<!DOCTYPE html><html><body><p>The envoy came.</p></body></html>";
  expect(pastedArticle({ html: "", text })).toEqual({ kind: "html", content: text });
});

test("what is empty, too large or no text is named before it is sent", () => {
  expect(pasteProblem({ kind: "text", content: " \n" })).toBe("empty");
  expect(pasteProblem({ kind: "text", content: "a".repeat(EVIDENCE_TEXT_MAX + 1) })).toBe("tooLarge");
  expect(pasteProblem({ kind: "text", content: "PK\u0003\u0004\u0000\u0000" })).toBe("binary");
  expect(pasteProblem({ kind: "text", content: "The envoy came." })).toBeNull();
});

test("an address without an article is a page to be fetched, in whichever field it stands", () => {
  const address = "https://press.example/ferries";
  expect(loneAddress({ kind: "text", content: "" }, address)).toBe(address);
  expect(loneAddress({ kind: "text", content: ` ${address}\n` }, "")).toBe(address);
  expect(loneAddress({ kind: "text", content: "" }, "")).toBeNull();
  expect(loneAddress({ kind: "text", content: `See ${address} for more.` }, address)).toBeNull();
  expect(loneAddress({ kind: "html", content: "<p>The envoy came.</p>" }, address)).toBeNull();
});
