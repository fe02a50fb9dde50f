import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

import { readDateline } from "#domain/quotes/dateline.ts";
import type { ParsedArticle } from "./article.ts";
import { withoutPageFrame } from "./articleParts.ts";
import { bylineAuthors } from "./bylines.ts";
import { creditedOutlet, isCredit } from "./creditLine.ts";
import { htmlMetadata } from "./htmlMetadata.ts";
import { readableText } from "./readableText.ts";

/** Korean says in 150 characters what English says in 400; the library's own 500 would lose short agency reports. */
const MIN_ARTICLE_LENGTH = 150;

/** Before the first sentence stand a subtitle, a caption, a byline. */
const MAX_LINES_TO_DATELINE = 5;

/** Reads a page: what it says of itself, and its readable text. Nothing in the page is run or fetched. */
export function parseHtmlArticle(html: string, url: string | null): ParsedArticle {
  // A fragment without <html> or <body> leaves linkedom's document without a body.
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const plain = readableText(document.body);
  const metadata = htmlMetadata(document, url, plain.join("\n"));
  const lines = articleLines(document) ?? plain;
  const bylines = lines.filter((line) => bylineAuthors(line).length > 0);
  const dateline =
    lines
      .slice(0, MAX_LINES_TO_DATELINE)
      .map(readDateline)
      .find((found) => found !== null) ?? null;
  const credited = plain.map(creditedOutlet).find((name) => name !== null) ?? null;
  const authors = [
    metadata.authors,
    bylines.slice(0, 1).flatMap(bylineAuthors),
    dateline?.author ? [dateline.author] : [],
  ];
  return {
    ...metadata,
    outlet: metadata.outlet ?? dateline?.outlet ?? credited,
    authors: authors.find((names) => names.length > 0) ?? [],
    text: withoutRepeats(
      withoutPageFrame(lines).filter((line) => line !== metadata.title && !bylines.includes(line) && !isCredit(line)),
    ).join("\n\n"),
  };
}

/** The library rewrites the document it is given, so this comes after everything else has been read. */
function articleLines(document: Document): string[] | null {
  const article = new Readability<Node>(document, {
    charThreshold: MIN_ARTICLE_LENGTH,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const content = article?.content;
  if (!content || !("querySelector" in content)) return null;
  const holder = document.createElement("div");
  holder.appendChild(content);
  const lines = readableText(holder);
  return lines.length > 0 ? lines : null;
}

/** A picture's description and its caption are often the same line twice. */
function withoutRepeats(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== lines[index - 1]);
}
