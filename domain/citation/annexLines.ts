import type { CitedEvidence } from "#domain/document/version.ts";
import type { CitationSetting } from "./citationSetting.ts";
import {
  addressSegments,
  citedPartSegments,
  speakerSegments,
  translationSegments,
  wordSegments,
} from "./evidenceSegments.ts";
import { printedDate } from "./printedDate.ts";
import { textSegment, type Segment } from "./segment.ts";

export type AnnexLine = { readonly label: string | null; readonly segments: readonly Segment[] };

/** The annex's own words, in the language of the text. */
type AnnexWords = Readonly<
  Record<"archived" | "saidBy" | "published" | "reported" | "howFar" | Instrument["status"], string>
>;

type Instrument = NonNullable<CitedEvidence["instrument"]>;

/** A cited item whole, as the annex prints it. */
export function annexLines(evidence: CitedEvidence, setting: CitationSetting, words: AnnexWords): AnnexLine[] {
  const { captureSha256, instrument } = evidence;
  const lines: AnnexLine[] = [
    { label: words.saidBy, segments: speakerSegments(evidence, setting) },
    { label: evidence.quoteKind === "direct" ? null : words.reported, segments: wordSegments(evidence) },
    { label: null, segments: translationSegments(evidence, setting) },
    { label: instrument === undefined ? words.published : null, segments: citedPartSegments(evidence, setting) },
    { label: words.howFar, segments: instrument === undefined ? [] : [statusSegment(instrument, setting, words)] },
    { label: null, segments: addressSegments(evidence) },
    {
      label: words.archived,
      segments: captureSha256 === null ? [] : [textSegment(`SHA-256 ${captureSha256}`)],
    },
  ];
  return lines.filter((line) => line.segments.length > 0);
}

/** How far an instrument has come, and since when: what was signed or adopted need not bind anybody yet. */
function statusSegment(
  { status, statusOn }: Instrument,
  { style, language, timeZone }: CitationSetting,
  words: AnnexWords,
): Segment {
  const since = statusOn === null ? "" : ` (${printedDate(statusOn, language, timeZone, style.dates)})`;
  return textSegment(words[status] + since);
}
