import { EVIDENCE_TEXT_MAX } from "#domain/api/articles.ts";

/** What a person gave as an article: a page as HTML, or plain text. */
export type PastedArticle = { readonly kind: "html" | "text"; readonly content: string };

/** Why it cannot be read; each code is a sentence in `messages`. */
export type PasteProblem = "empty" | "tooLarge" | "binary";

/** Elements that carry what plain text loses: title, paragraphs, byline, date. Spans and colours alone do not. */
const STRUCTURE = /<(?:article|p|h[1-6]|time|figure|figcaption|blockquote|li|meta\s+(?:name|property)=)/i;

/** A page's source that was copied as text. */
const PAGE_SOURCE = /^\s*(?:<!doctype html|<html[\s>])/i;

/** Of what the clipboard holds, the richer: HTML where it has an article's structure, else the plain text. */
export function pastedArticle({ html, text }: { readonly html: string; readonly text: string }): PastedArticle {
  if (STRUCTURE.test(html)) return { kind: "html", content: html };
  return { kind: PAGE_SOURCE.test(text) ? "html" : "text", content: text };
}

/** What would be refused in any case is said before it is sent. */
export function pasteProblem({ content }: PastedArticle): PasteProblem | null {
  if (content.trim() === "") return "empty";
  if (content.length > EVIDENCE_TEXT_MAX) return "tooLarge";
  return content.includes("\u0000") || content.includes("\uFFFD\uFFFD") ? "binary" : null;
}

/** An address and nothing else: its page is to be fetched. */
const LONE_ADDRESS = /^https?:\/\/\S+$/i;

/**
 * The address whose page is to be fetched, where a person gave no article: it stands in its own field, or in the article's.
 * Null where there is an article.
 */
export function loneAddress(article: PastedArticle, address: string): string | null {
  const content = article.content.trim();
  if (content === "") return address === "" ? null : address;
  return article.kind === "text" && LONE_ADDRESS.test(content) ? content : null;
}
