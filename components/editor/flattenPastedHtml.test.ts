import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { flattenPastedHtml } from "./flattenPastedHtml.ts";

function paste(html: string, place: Parameters<typeof flattenPastedHtml>[1] = { kind: "operative", level: 0 }) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const flat = flattenPastedHtml(document.body, place);
  return Array.from(flat.matchAll(/data-kind="(\w+)" data-level="(\d)">(.*?)<\/p>/g), ([, kind, level, words]) =>
    [kind, level, words].join(" "),
  );
}

describe("HTML pasted from elsewhere", () => {
  test("paragraphs become clauses among clauses", () => {
    expect(paste("<p>Condemns it.</p><div>Demands peace.</div>")).toEqual([
      "operative 0 Condemns it.",
      "operative 0 Demands peace.",
    ]);
  });

  test("paragraphs become reasons among reasons, lists too", () => {
    expect(paste("<p>One.</p><ul><li>Two.</li></ul>", { kind: "reasons", level: 0 })).toEqual([
      "reasons 0 One.",
      "reasons 0 Two.",
    ]);
  });

  test("a nested list keeps its levels, a second paragraph of an item goes on with it", () => {
    expect(paste("<ol><li><p>One</p><p>more</p><ol><li>Under</li></ol></li><li>Two</li></ol>")).toEqual([
      "operative 0 One",
      "continuation 0 more",
      "operative 1 Under",
      "operative 0 Two",
    ]);
  });

  test("a word processor's list keeps its levels and loses the numbers written into it", () => {
    const item = (level: number, label: string, words: string) =>
      `<p class="MsoListParagraph" style="margin-left:1in;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${label}<span>&nbsp;</span></span>${words}<o:p></o:p></p>`;
    expect(paste(item(1, "1.", "Condemns") + item(2, "a.", "the dispatch"))).toEqual([
      "operative 0 Condemns",
      "operative 1 the dispatch",
    ]);
  });

  test("emphasis stays; scripts, styles, links and images go", () => {
    const html = `<style>p{}</style><script>alert(1)</script><p>a <b>b</b> <a href="javascript:x()">c</a><img src=x onerror=y> <i>d</i></p>`;
    expect(paste(html)).toEqual(["operative 0 a <strong>b</strong> c <em>d</em>"]);
  });

  test("angle brackets in words stay words", () => {
    expect(paste("<p>a &lt;img onerror=x&gt; b</p>")).toEqual(["operative 0 a &lt;img onerror=x&gt; b"]);
  });

  test("headings are headings, lines are blocks, empty ones go", () => {
    expect(paste("<h2>Reasons</h2><p></p>one<br>two")).toEqual([
      "heading 0 Reasons",
      "operative 0 one",
      "operative 0 two",
    ]);
  });

  test("the bold wrapper that is not bold makes nothing bold", () => {
    expect(paste(`<b style="font-weight:normal"><p>Plain.</p></b>`)).toEqual(["operative 0 Plain."]);
  });
});
