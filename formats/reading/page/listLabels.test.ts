import { expect, test } from "vitest";
import { firstNamed } from "./pageWords.ts";
import { listLabels } from "./listLabels.ts";
import { readHtmlTree } from "./readHtmlTree.ts";

function labelsOf(markup: string): (string | null)[] {
  const tree = readHtmlTree(markup);
  const list = tree.ok ? (firstNamed(tree.value, "ol") ?? firstNamed(tree.value, "ul")) : null;
  if (list === null) throw new Error("no list");
  return [...listLabels(list).values()];
}

test.each<[string, (string | null)[]]>([
  [`<ol><li>a<li>b</ol>`, ["1.", "2."]],
  [`<ol start="4"><li>a<li>b</ol>`, ["4.", "5."]],
  [`<ol reversed><li>a<li>b</ol>`, ["2.", "1."]],
  [`<ol type="I"><li>a<li value="9">b<li>c</ol>`, ["I.", "IX.", "X."]],
  [`<ol type="a"><li>a<li>b</ol>`, ["a.", "b."]],
  [`<ol style="list-style-type: upper-latin"><li>a</ol>`, ["A."]],
  [`<ol style="list-style: hangul"><li>a<li>b</ol>`, ["가.", "나."]],
  [`<ol style="list-style: none"><li>a</ol>`, [null]],
  [`<ol start="-1"><li>a<li>b<li>c</ol>`, ["-1.", "0.", "1."]],
  [`<ul><li>a<li>b</ul>`, ["•", "•"]],
])("the numbers of %s are those that a browser shows", (markup, labels) => {
  expect(labelsOf(markup)).toEqual(labels);
});
