import type { ParsedArticle } from "./article.ts";
import { articleLanguage } from "./articleLanguage.ts";
import { authorNames } from "./bylines.ts";
import { isoDate } from "./isoDate.ts";
import { jsonLdArticle } from "./jsonLdArticle.ts";

/**
 * Reads a page's own account of the article: JSON-LD before OpenGraph before other meta elements before what is shown.
 * Keeps every author, and dates with the offset they are given in.
 */
export function htmlMetadata(document: Document, url: string | null, text: string): Omit<ParsedArticle, "text"> {
  const jsonLd = jsonLdArticle(
    Array.from(document.querySelectorAll('script[type*="ld+json"]'), (script) => script.textContent ?? ""),
  );
  const meta = (...names: readonly string[]) =>
    names.map((name) => metaValues(document, name)[0] ?? null).find((value) => value !== null) ?? null;
  const shownTime = document.querySelector("article time[datetime], time[datetime]")?.getAttribute("datetime") ?? null;
  return {
    title: clean(jsonLd?.title ?? meta("og:title", "twitter:title")) ?? shownTitle(document),
    outlet:
      clean(jsonLd?.outlet ?? meta("og:site_name", "article:publisher_name", "application-name")) ?? outletFromUrl(url),
    authors: authors(document, jsonLd?.authors ?? []),
    publishedAt: date(
      jsonLd?.published ??
        meta(
          "article:published_time",
          "og:article:published_time",
          "datePublished",
          "date",
          "dc.date",
          "dc.date.issued",
          "pubdate",
          "parsely-pub-date",
        ) ??
        shownTime,
    ),
    modifiedAt: date(
      jsonLd?.modified ?? meta("article:modified_time", "og:updated_time", "dateModified", "last-modified"),
    ),
    language: articleLanguage(
      document.documentElement.getAttribute("lang") || (jsonLd?.language ?? meta("og:locale", "content-language")),
      text,
    ),
    section: clean(jsonLd?.section ?? meta("article:section", "section")),
  };
}

/** `url` as an address on the web, or null: a "javascript:" or "file:" is no source. */
export function webAddress(url: string | null): URL | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : null;
}

export function outletFromUrl(url: string | null): string | null {
  return webAddress(url)?.hostname.replace(/^(?:www|m|mobile|amp)\./, "") ?? null;
}

function metaValues(document: Document, name: string): string[] {
  return Array.from(document.querySelectorAll("meta"))
    .filter((meta) =>
      ["property", "name", "itemprop", "http-equiv"].some(
        (key) => meta.getAttribute(key)?.toLowerCase() === name.toLowerCase(),
      ),
    )
    .flatMap((meta) => meta.getAttribute("content")?.trim() || []);
}

/** Pages repeat an author in several places; the first place that names any is taken, whole. */
function authors(document: Document, fromJsonLd: readonly string[]): string[] {
  const shown = () =>
    Array.from(
      document.querySelectorAll('[rel="author"], [itemprop="author"], .byline, .author, .reporter'),
      (element) => element.textContent ?? "",
    );
  const places = [
    () => fromJsonLd,
    () => metaValues(document, "author"),
    () => metaValues(document, "article:author"),
    () => metaValues(document, "parsely-author"),
    shown,
  ];
  for (const place of places) {
    const names = place().flatMap(authorNames);
    if (names.length > 0) return [...new Set(names.map((name) => name.normalize("NFC")))];
  }
  return [];
}

function shownTitle(document: Document): string | null {
  return (
    clean(document.querySelector("h1")?.textContent ?? null) ??
    clean(document.querySelector("title")?.textContent ?? null)
  );
}

function clean(value: string | null): string | null {
  return value?.replace(/\s+/g, " ").trim().normalize("NFC") || null;
}

function date(value: string | null): string | null {
  return value === null ? null : isoDate(value);
}
