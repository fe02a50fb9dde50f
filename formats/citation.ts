import { inLanguage } from "#domain/localizedText.ts";
import type { CitedEvidence } from "#domain/document/version.ts";
import type { ExportModel } from "./model.ts";
import { safeLink } from "./plainText.ts";
import { printedDate } from "./printedDate.ts";

/** A piece of a note or of an annex line. Only a `link` has an address, and it is http or https. */
export type Segment =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "title"; readonly text: string }
  | { readonly type: "quote"; readonly text: string; readonly language: string | null }
  | { readonly type: "link"; readonly text: string; readonly href: string };

/** Enough of a hash to tell two captures of one resolution apart at a glance; the annex carries it whole. */
export const SHORT_HASH_CHARS = 12;

const text = (value: string): Segment => ({ type: "text", text: value });

/** The groups that are not empty, with `separator` between them; a full stop is not set after another. */
function joined(groups: readonly (readonly Segment[])[], separator: string): Segment[] {
  const out: Segment[] = [];
  for (const group of groups.filter((segments) => segments.length > 0)) {
    const last = out.at(-1);
    const stopped = separator.startsWith(".") && last?.type === "text" && last.text.endsWith(".");
    if (last !== undefined) out.push(text(stopped ? separator.slice(1) : separator));
    out.push(...group);
  }
  return out;
}

/** Who said it: speaker, office, organisation, as far as they are known. */
export function speakerText(evidence: CitedEvidence, language: string): string {
  const names = [evidence.speaker, evidence.office, evidence.organisation].map((name) =>
    name === null ? "" : inLanguage(name, language),
  );
  return [...new Set(names.filter((name) => name !== ""))].join(", ");
}

const quoteSegments = (evidence: CitedEvidence): Segment[] =>
  evidence.quote === null ? [] : [{ type: "quote", text: evidence.quote, language: evidence.quoteLanguage }];

/** Where it stood: outlet, title, authors, date. */
export function publicationSegments(evidence: CitedEvidence, { language, value }: ExportModel): Segment[] {
  const date = evidence.publishedAt === null ? "" : printedDate(evidence.publishedAt, language, value.style.timeZone);
  return joined(
    [
      evidence.outlet === null ? [] : [text(evidence.outlet)],
      evidence.title === null ? [] : [{ type: "title", text: evidence.title }],
      evidence.authors.length === 0 ? [] : [text(evidence.authors.join(", "))],
      date === "" ? [] : [text(date)],
    ],
    ", ",
  );
}

/** The address: a link when it is http or https, else the bare words. */
export function addressSegments(evidence: CitedEvidence): Segment[] {
  if (evidence.url === null) return [];
  const href = safeLink(evidence.url);
  return [href === null ? text(evidence.url) : { type: "link", text: evidence.url, href }];
}

/** When it was said, as printed; "" when that is not known. */
export const saidOnText = (evidence: CitedEvidence, { language, value }: ExportModel): string =>
  evidence.saidOn === null ? "" : printedDate(evidence.saidOn, language, value.style.timeZone);

/** The footnote of a cited item: who, when, the words, where they stood, and the beginning of the capture's hash. */
export function citationSegments(evidence: CitedEvidence, model: ExportModel): Segment[] {
  const speaker = speakerText(evidence, model.language);
  const saidOn = saidOnText(evidence, model);
  const who = [speaker, saidOn === "" ? "" : `(${saidOn})`].filter((part) => part !== "").join(" ");
  const quote = quoteSegments(evidence);
  const said = joined([who === "" ? [] : [text(who)], quote], ": ");
  const hash = evidence.captureSha256;
  const archived = hash === null ? [] : [text(`${model.words.archived} ${hash.slice(0, SHORT_HASH_CHARS)}…`)];
  const segments = joined([said, publicationSegments(evidence, model), addressSegments(evidence), archived], ". ");
  return segments.length === 0 ? [text(evidence.id)] : segments;
}

export type AnnexLine = { readonly label: string | null; readonly segments: readonly Segment[] };

/** A cited item whole, as the annex prints it. */
export function annexLines(evidence: CitedEvidence, model: ExportModel): AnnexLine[] {
  const { words } = model;
  const saidOn = saidOnText(evidence, model);
  const speaker = speakerText(evidence, model.language);
  const saidBy = [speaker, saidOn].filter((part) => part !== "").join(" · ");
  const lines: AnnexLine[] = [
    { label: words.saidBy, segments: saidBy === "" ? [] : [text(saidBy)] },
    { label: null, segments: quoteSegments(evidence) },
    { label: words.published, segments: publicationSegments(evidence, model) },
    { label: null, segments: addressSegments(evidence) },
    {
      label: words.archived,
      segments: evidence.captureSha256 === null ? [] : [text(`SHA-256 ${evidence.captureSha256}`)],
    },
  ];
  return lines.filter((line) => line.segments.length > 0);
}

/** The words of segments, quotation marks and all, for formats and tests that need plain text. */
export const segmentsText = (segments: readonly Segment[]): string => segments.map(segmentText).join("");

/** A segment's words as printed: quoted words in double quotation marks, titles in single ones. */
export function segmentText(segment: Segment): string {
  switch (segment.type) {
    case "quote":
      return `“${segment.text}”`;
    case "title":
      return `‘${segment.text}’`;
    case "text":
    case "link":
      return segment.text;
  }
}
