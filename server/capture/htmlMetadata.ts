import { outletOfHost } from "#domain/evidence/outlets.ts";
import type { ParsedArticle } from "./article.ts";
import { articleLanguage } from "./articleLanguage.ts";
import { authorNames } from "./bylines.ts";
import { isoDate } from "./isoDate.ts";
import { jsonLdArticle } from "./jsonLdArticle.ts";
import { isNavigation } from "./textTitle.ts";

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
  const language = articleLanguage(
    document.documentElement.getAttribute("lang") || (jsonLd?.language ?? meta("og:locale", "content-language")),
    text,
  );
  const outlet =
    clean(jsonLd?.outlet ?? meta("og:site_name", "article:publisher_name", "application-name")) ??
    outletFromUrl(url, language);
  return {
    title: clean(jsonLd?.title ?? meta("og:title", "twitter:title")) ?? shownTitle(document, outlet),
    outlet,
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
    language,
    section: clean(
      jsonLd?.section ?? meta("article:section", "og:article:section", "parsely-section", "section", "article.section"),
    ),
  };
}

/** `url` as an address on the web, or null: a "javascript:" or "file:" is no source. */
export function webAddress(url: string | null): URL | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : null;
}

/** The name of the outlet that an address belongs to, or its host; null for no address on the web. */
export function outletFromUrl(url: string | null, language: string | null = null): string | null {
  const host = webAddress(url)?.hostname;
  return host === undefined ? null : outletOfHost(host, language);
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

/** The first heading that is no name of the outlet and no menu; else what the window's title says besides the outlet. */
function shownTitle(document: Document, outlet: string | null): string | null {
  const headings = Array.from(document.querySelectorAll("article h1, main h1, h1"), (heading) =>
    clean(heading.textContent),
  );
  const isTitle = (heading: string | null) => heading !== null && heading !== outlet && !isNavigation(heading);
  return headings.find(isTitle) ?? windowTitle(clean(document.querySelector("title")?.textContent ?? null), outlet);
}

/** "Bridge closed | Lorn Post": the outlet stands at either end, or else the longest part is the headline. */
function windowTitle(title: string | null, outlet: string | null): string | null {
  const parts = title?.split(/\s+(?:[|<>«»:·–—-]|::)\s+/u).filter((part) => part !== "" && part !== outlet) ?? [];
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? title;
}

function clean(value: string | null): string | null {
  return value?.replace(/\s+/g, " ").trim().normalize("NFC") || null;
}

function date(value: string | null): string | null {
  return value === null ? null : isoDate(value);
}
