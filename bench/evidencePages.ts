import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { markedArticles } from "./quotes/markedArticles.ts";

/** The texts of the marked articles, English and Korean, as paragraphs. */
function paragraphs(): string[] {
  const folder = join(import.meta.dirname, "quotes", "tuning");
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => markedArticles(readFileSync(join(folder, file), "utf8")))
    .flatMap(({ text }) => text.split("\n\n"));
}

/** A news page of at least so many bytes: a menu, an article of the marked articles' paragraphs from the `from`th on, a footer. */
export function newsPage(bytes: number, from: number): string {
  const all = paragraphs();
  const menu = Array.from({ length: 40 }, (_, item) => `<li><a href="/${item}">Section ${item}</a></li>`).join("");
  const lines: string[] = [];
  let size = 0;
  for (let at = from; size < bytes; at++) {
    // A paragraph that stands twice in a page would be taken for a caption.
    const line = `<p class="story__text">${all[at % all.length] ?? ""} Line ${at}.</p>\n`;
    lines.push(line);
    size += Buffer.byteLength(line);
  }
  const data = { "@type": "NewsArticle", headline: `Page ${from}`, author: "Ann Vell", datePublished: "2031-03-04" };
  return `<!doctype html><html lang="en"><head><title>Page ${from} | Lorn Post</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head><body>
<nav><ul>${menu}</ul></nav><main><article><h1>Page ${from} of the Lorn Post</h1>${lines.join("")}</article></main>
<footer>Copyright 2031 The Lorn Post. All rights reserved.</footer></body></html>`;
}
