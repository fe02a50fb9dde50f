import { expect, test } from "vitest";
import type { CitedEvidence } from "#domain/document/version.ts";
import { annexLines, citationSegments } from "./citation.ts";
import { segmentsText } from "./fixtures/build.ts";
import { hanulModel } from "./fixtures/hanulModel.ts";

const [minister] = hanulModel("en").value.evidence;
if (minister === undefined) throw new Error("The fixture cites something.");

const noteOf = (change: Partial<CitedEvidence>, language: "ko" | "en" = "en"): string =>
  segmentsText(citationSegments({ ...minister, url: null, ...change }, hanulModel(language)));

test("E6: what was said word for word stands in quotation marks, what was reported does not", () => {
  const quote = "three ships had left";
  expect(noteOf({ quote })).toContain("(4 March 2031): “three ships had left”. 한울일보");
  expect(noteOf({ quote, quoteKind: "reported" })).toContain("(4 March 2031): three ships had left. 한울일보");
  expect(noteOf({ quote, quoteKind: null })).not.toContain("“");
  const lines = annexLines({ ...minister, quote, quoteKind: "reported" }, hanulModel("ko"));
  expect(lines[1]).toMatchObject({ label: "발언 요지", segments: [{ type: "reported", text: quote }] });
});

test("a sentence that has ended is not stopped once more, inside quotation marks or out", () => {
  expect(noteOf({ quote: "They left." })).toContain(": “They left.” 한울일보");
  expect(noteOf({ quote: "They left.", quoteKind: "reported" })).toContain(": They left. 한울일보");
  expect(noteOf({}, "ko")).toBe(
    "도윤재(한울공화국 정부 국방장관, 2031. 3. 4.): “다르센군 수송선 세 척이 어제 항구를 떠났다”. " +
      "한울일보, ‘다르센군, 벨모라로 향했다’, 서지안, 문하랑, 2031. 3. 5. 보존 사본 3b1f6a0c9d2e…",
  );
});

test("a Korean day that stands alone takes no colon after its full stop", () => {
  expect(noteOf({ speaker: null, office: null, organisation: null, quote: "예." }, "ko")).toMatch(
    /^2031\. 3\. 4\. “예\.” /u,
  );
});

test("a note ends in one full stop, and in none after an address", () => {
  expect(noteOf({ captureSha256: null })).toMatch(/5 March 2031\.$/u);
  expect(noteOf({ captureSha256: null, url: "https://news.example/7" })).toMatch(
    /5 March 2031\. https:\/\/news\.example\/7$/u,
  );
});
