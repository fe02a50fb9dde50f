import { readDateline } from "#domain/quotes/dateline.ts";
import { outletOfHost } from "#domain/evidence/outlets.ts";
import type { ParsedArticle } from "./article.ts";
import { articleLanguage } from "./articleLanguage.ts";
import { bylineAuthors } from "./bylines.ts";
import { creditedOutlet, isCredit } from "./creditLine.ts";
import { outletFromUrl } from "./htmlMetadata.ts";
import { articleParts, isPartOfArticle } from "./articleParts.ts";
import { isoDate } from "./isoDate.ts";
import { MAX_DATE_LINE_LENGTH, mayBeTitle, sectionOf, textTitle } from "./textTitle.ts";

const E_MAIL = /([\p{L}\d._%+-]+)@((?:[\w-]+\.)+[a-z]{2,})/iu;
const MODIFIED = /updated|modified|edited|수정|최종/iu;

/**
 * Reads an article pasted as plain text. The lines of the page around it (labels and lists before the headline and between
 * headline and text, whatever follows the last sentence) and repeated captions go; no sentence does.
 */
export function parseTextArticle(content: string, url: string | null): ParsedArticle {
  const lines = content
    .normalize("NFC")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u00A0]+/g, " ").trim());
  const filled = lines.filter((line) => line !== "");
  const { head, body, tail } = articleParts(filled);
  const title = textTitle(head, filled);
  const frame = [...head, ...tail];
  const dates = frame.filter((line) => line.length <= MAX_DATE_LINE_LENGTH && !mayBeTitle(line)).flatMap(datesOf);
  const kept = [
    ...head.slice(title === null ? 0 : head.indexOf(title) + 1).filter(isPartOfArticle),
    ...body.filter((line) => bylineAuthors(line).length === 0 && !isCredit(line)),
  ];
  const text = withoutRepeatedLabels(kept, filled).join("\n\n");
  const language = articleLanguage(null, text);
  const dateline = readDateline(body[0] ?? "");
  const named = filled.flatMap(bylineAuthors);
  const authors = named.length > 0 || !dateline?.author ? named : [dateline.author];
  return {
    title,
    outlet: outletFromUrl(url, language) ?? outletOfLines(filled, tail, head, dateline?.outlet ?? null, language),
    authors: [...new Set(authors)],
    publishedAt: dates.find((date) => !date.isModified)?.iso ?? null,
    modifiedAt: dates.find((date) => date.isModified)?.iso ?? null,
    language,
    section: sectionOf(head),
    text,
  };
}

/** A line that stands in the text twice is a caption or a label: it stays once. */
function withoutRepeatedLabels(kept: readonly string[], all: readonly string[]): string[] {
  const counts = Map.groupBy(all, (line) => line);
  return kept.filter((line, index) => (counts.get(line)?.length ?? 0) < 2 || kept.indexOf(line) === index);
}

function datesOf(line: string): { readonly iso: string; readonly isModified: boolean }[] {
  const iso = isoDate(line);
  return iso === null ? [] : [{ iso, isModified: MODIFIED.test(line) }];
}

/** Without an address: a reporter's mail names a known outlet, a dateline or a copyright its own; last comes the mail's host. */
function outletOfLines(
  lines: readonly string[],
  tail: readonly string[],
  head: readonly string[],
  fromDateline: string | null,
  language: string | null,
): string | null {
  const host = hostOfMail(tail) ?? hostOfMail(head) ?? hostOfMail(lines.slice(-LAST_LINES));
  const ofHost = host === null ? null : outletOfHost(host, language);
  if (ofHost !== null && ofHost !== host) return ofHost;
  const credited = tail.map(creditedOutlet).find((name) => name !== null) ?? null;
  return fromDateline ?? credited ?? ofHost;
}

/** A reporter's address may end the last paragraph. */
const LAST_LINES = 3;

function hostOfMail(lines: readonly string[]): string | null {
  return (
    lines
      .map((line) => E_MAIL.exec(line)?.[2]?.toLowerCase())
      .find((host) => host !== undefined && !FREE_MAIL.test(host)) ?? null
  );
}

const FREE_MAIL = /^(?:gmail|naver|daum|hanmail|outlook|hotmail|yahoo|proton|icloud)\./;
