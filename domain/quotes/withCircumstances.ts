import { circumstances } from "./circumstances.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { ProposedSpeech } from "./proposedSpeech.ts";
import { quotations } from "./quotations.ts";
import { sentences } from "./sentences.ts";

type Told = ProposedSpeech & Circumstances;
type Span = { readonly start: number; readonly end: number };

/** Adds to each speech, in reading order, when and where its sentence says that it was made. */
export function withCircumstances(
  text: string,
  paragraphs: readonly { readonly paragraph: Paragraph; readonly isKorean: boolean }[],
  speech: readonly ProposedSpeech[],
  publishedAt: string | null,
): Told[] {
  const spans = paragraphs.flatMap(({ paragraph, isKorean }) =>
    sentences(text, paragraph, quotations(paragraph)).map((span) => ({ ...span, isKorean })),
  );
  let sameDay: string | null = null;
  let at = 0;
  let shown: { readonly of: Span; readonly text: string } | null = null;
  return speech.map((proposed, index) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= proposed.start) at++;
    const span = spans[at];
    if (!span || span.start > proposed.start) return { ...proposed, saidOn: null, place: null };
    if (shown?.of !== span) shown = { of: span, text: frameOf(text, span, speechUpTo(span.end, speech, index)) };
    const frame = { text: shown.text, isKorean: span.isKorean, sameDay };
    const told = circumstances(frame, proposed, publishedAt);
    sameDay = told.saidOn ?? sameDay;
    return { ...proposed, ...told };
  });
}

/** The speech from `index` on that begins before `end`; speech is in reading order. */
function speechUpTo(end: number, speech: readonly ProposedSpeech[], index: number): readonly ProposedSpeech[] {
  let behind = index + 1;
  while ((speech[behind]?.start ?? end) < end) behind++;
  return speech.slice(index, behind);
}

/** The sentence without its quotations and without what it reports. */
function frameOf(text: string, { start, end }: Span, speech: readonly ProposedSpeech[]): string {
  return speech.reduce(
    (frame, { quotation, start: from, end: to }) => {
      const a = Math.max(0, (quotation?.outerStart ?? from) - start);
      const b = Math.min(end, quotation?.outerEnd ?? to) - start;
      return frame.slice(0, a) + "\uFFFC".repeat(Math.max(0, b - a)) + frame.slice(b);
    },
    text.slice(start, end),
  );
}
