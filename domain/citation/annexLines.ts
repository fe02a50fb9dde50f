import type { CitedEvidence } from "#domain/document/version.ts";
import type { CitationSetting } from "./citationSetting.ts";
import { addressSegments, publicationSegments, speakerSegments, wordSegments } from "./evidenceSegments.ts";
import { textSegment, type Segment } from "./segment.ts";

export type AnnexLine = { readonly label: string | null; readonly segments: readonly Segment[] };

/** The annex's own words, in the language of the text. */
type AnnexWords = Readonly<Record<"archived" | "saidBy" | "published" | "reported", string>>;

/** A cited item whole, as the annex prints it. */
export function annexLines(evidence: CitedEvidence, setting: CitationSetting, words: AnnexWords): AnnexLine[] {
  const { captureSha256 } = evidence;
  const lines: AnnexLine[] = [
    { label: words.saidBy, segments: speakerSegments(evidence, setting) },
    { label: evidence.quoteKind === "direct" ? null : words.reported, segments: wordSegments(evidence) },
    { label: words.published, segments: publicationSegments(evidence, setting) },
    { label: null, segments: addressSegments(evidence) },
    {
      label: words.archived,
      segments: captureSha256 === null ? [] : [textSegment(`SHA-256 ${captureSha256}`)],
    },
  ];
  return lines.filter((line) => line.segments.length > 0);
}
