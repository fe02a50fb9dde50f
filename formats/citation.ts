import type { CitedEvidence } from "#domain/document/version.ts";
import type { ExportModel } from "./model.ts";
import { safeLink } from "./plainText.ts";
import { printedDate } from "./printedDate.ts";
import { speakerText } from "./speaker.ts";

/**
 * A piece of a note or of an annex line. Only a `link` has an address, and it is http or https. Only a `quote` is word for
 * word: what is `reported` is somebody else's account of what was said, and never stands in quotation marks.
 */
export type Segment =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "title"; readonly text: string }
  | { readonly type: "quote" | "reported"; readonly text: string; readonly language: string | null }
  | { readonly type: "link"; readonly text: string; readonly href: string };

/** Enough of a hash to tell two captures of one resolution apart at a glance; the annex carries it whole. */
const SHORT_HASH_CHARS = 12;

const text = (value: string): Segment => ({ type: "text", text: value });

/** A sentence that has its end, be it inside quotation marks or brackets. */
const ENDED = /[.!?…。][”’"')\]]*$/u;

/** What makes a separator's own sign too much: a full stop after an end, a colon after a date's full stop. */
const MAKES_BARE = { ". ": ENDED, ": ": /\.$/u, ", ": null } as const;

/** The groups that are not empty, with `separator` between them. */
function joined(groups: readonly (readonly Segment[])[], separator: keyof typeof MAKES_BARE): Segment[] {
  const out: Segment[] = [];
  for (const group of groups.filter((segments) => segments.length > 0)) {
    const last = out.at(-1);
    if (last !== undefined) out.push(text(endsIn(last, MAKES_BARE[separator]) ? " " : separator));
    out.push(...group);
  }
  return out;
}

/** An address ends where it ends: a stop in it is its own. */
const endsIn = (segment: Segment, pattern: RegExp | null): boolean =>
  segment.type !== "link" && pattern !== null && pattern.test(segmentText(segment));

/** The sentence with its full stop; none comes after an address, where it would be taken for a part of it. */
function stopped(segments: readonly Segment[]): Segment[] {
  const last = segments.at(-1);
  return last === undefined || last.type === "link" || endsIn(last, ENDED) ? [...segments] : [...segments, text(".")];
}

/** The words, word for word or in substance. Of what nobody vouches for as word for word, nothing is set as a quotation. */
const wordSegments = ({ quote, quoteKind, quoteLanguage }: CitedEvidence): Segment[] =>
  quote === null ? [] : [{ type: quoteKind === "direct" ? "quote" : "reported", text: quote, language: quoteLanguage }];

/** Where it stood: outlet, title, authors, date. */
function publicationSegments(evidence: CitedEvidence, { language, value }: ExportModel): Segment[] {
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
function addressSegments(evidence: CitedEvidence): Segment[] {
  if (evidence.url === null) return [];
  const href = safeLink(evidence.url);
  return [href === null ? text(evidence.url) : { type: "link", text: evidence.url, href }];
}

/** When it was said, as printed; "" when that is not known. */
const saidOnText = (evidence: CitedEvidence, { language, value }: ExportModel): string =>
  evidence.saidOn === null ? "" : printedDate(evidence.saidOn, language, value.style.timeZone);

/** The footnote of a cited item: who, when, the words, where they stood, and the beginning of the capture's hash. */
export function citationSegments(evidence: CitedEvidence, model: ExportModel): Segment[] {
  const who = speakerText(evidence, saidOnText(evidence, model), model.language);
  const said = joined([who === "" ? [] : [text(who)], wordSegments(evidence)], ": ");
  const hash = evidence.captureSha256;
  const archived = hash === null ? [] : [text(`${model.words.archived} ${hash.slice(0, SHORT_HASH_CHARS)}…`)];
  const segments = joined([said, publicationSegments(evidence, model), addressSegments(evidence), archived], ". ");
  return segments.length === 0 ? [text(evidence.id)] : stopped(segments);
}

export type AnnexLine = { readonly label: string | null; readonly segments: readonly Segment[] };

/** A cited item whole, as the annex prints it. */
export function annexLines(evidence: CitedEvidence, model: ExportModel): AnnexLine[] {
  const { words } = model;
  const saidBy = speakerText(evidence, saidOnText(evidence, model), model.language);
  const lines: AnnexLine[] = [
    { label: words.saidBy, segments: saidBy === "" ? [] : [text(saidBy)] },
    { label: evidence.quoteKind === "direct" ? null : words.reported, segments: wordSegments(evidence) },
    { label: words.published, segments: publicationSegments(evidence, model) },
    { label: null, segments: addressSegments(evidence) },
    {
      label: words.archived,
      segments: evidence.captureSha256 === null ? [] : [text(`SHA-256 ${evidence.captureSha256}`)],
    },
  ];
  return lines.filter((line) => line.segments.length > 0);
}

/** A segment's words as printed: quoted words in double quotation marks, titles in single ones. */
export function segmentText(segment: Segment): string {
  switch (segment.type) {
    case "quote":
      return `“${segment.text}”`;
    case "title":
      return `‘${segment.text}’`;
    case "text":
    case "reported":
    case "link":
      return segment.text;
  }
}
