import type { Circumstances } from "./circumstances.ts";
import { englishReader } from "./englishReader.ts";
import { koreanReader } from "./koreanReader.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { ProposedSpeech } from "./proposedSpeech.ts";
import { describeRange } from "./selector.ts";
import type { QuoteSelector } from "./selector.ts";
import { withCircumstances } from "./withCircumstances.ts";

/** A statement that an article seems to report; a person confirms it or corrects it. `quote` is `selector.exact`. */
export type ProposedStatement = {
  readonly quote: string;
  readonly kind: "direct" | "reported";
  readonly speaker: string | null;
  readonly office: string | null;
  readonly organisation: string | null;
  readonly verb: string | null;
  readonly selector: QuoteSelector;
  /** The article names somebody else who could be meant as well. */
  readonly ambiguous: boolean;
  /** The date of the statement (ISO 8601) where the sentence and the article's date leave no doubt. */
  readonly saidOn: string | null;
  readonly place: string | null;
};

/** A Korean article keeps its foreign names in Latin letters; fewer than this share of Hangul is another language. */
const MIN_HANGUL_SHARE = 0.3;

/** Fewer words may be anybody's twice. */
const MIN_REPEATED_WORDS = 3;

/**
 * Proposes who said what in an article's readable text (paragraphs at line breaks), in reading order. It asserts nothing:
 * where the text leaves doubt, the speaker is null. Captions repeat the article and are only read for names. With the date of
 * publication "on Monday" becomes a date.
 */
export function proposeStatements(
  text: string,
  { publishedAt = null }: { readonly publishedAt?: string | null } = {},
): ProposedStatement[] {
  const all = paragraphs(text);
  const korean = new Set(all.filter(isKorean));
  const readEnglish = englishReader(
    text,
    all.filter((paragraph) => !korean.has(paragraph)),
  );
  const readKorean = koreanReader(text, [...korean]);
  const speech = all
    .filter((paragraph) => !paragraph.isCaption)
    .map((paragraph) => (korean.has(paragraph) ? readKorean(paragraph) : readEnglish(paragraph)));
  const ordered = speakAgain(speakAcrossParagraphs(speech, text), text).toSorted((a, b) => a.start - b.start);
  const read = all.map((paragraph) => ({ paragraph, isKorean: korean.has(paragraph) }));
  return withCircumstances(text, read, ordered, publishedAt).map((proposed) => statement(text, proposed));
}

function isKorean(paragraph: Paragraph): boolean {
  const letters = paragraph.text.match(/\p{L}/gu)?.length ?? 0;
  const hangul = paragraph.text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return letters > 0 && hangul / letters >= MIN_HANGUL_SHARE;
}

/** A quotation left open at a paragraph's end goes on with the next paragraph's first: both have one speaker. */
function speakAcrossParagraphs(byParagraph: readonly ProposedSpeech[][], text: string): ProposedSpeech[] {
  const read = byParagraph.map((speech) => [...speech]);
  const links = read.slice(0, -1).flatMap((speech, index) => {
    const open = speech.findLast((proposed) => proposed.quotation);
    const next = read[index + 1]?.find((proposed) => proposed.quotation);
    const isNext =
      open?.quotation &&
      next?.quotation &&
      /^\s*$/.test(text.slice(open.quotation.outerEnd, next.quotation.outerStart));
    return open && next && isNext && !open.quotation?.isClosed ? [{ index, open, next }] : [];
  });
  const carry = (index: number, to: ProposedSpeech, from: ProposedSpeech) => {
    const speech = read[index];
    if (!speech || to.speaker !== null || to.organisation !== null) return to;
    const { speaker, office, organisation, ambiguous, verb } = from;
    const carried = { ...to, speaker, office, organisation, ambiguous, verb };
    speech[speech.findIndex((proposed) => proposed.start === to.start)] = carried;
    return carried;
  };
  const current = (index: number, of: ProposedSpeech) =>
    read[index]?.find((proposed) => proposed.start === of.start) ?? of;
  for (const { index, open, next } of links) carry(index + 1, current(index + 1, next), current(index, open));
  for (const { index, open, next } of links.toReversed()) carry(index, current(index, open), current(index + 1, next));
  return read.flat();
}

/** A headline quotes without saying whom: where the article repeats the words, its speaker there is the speaker here. */
function speakAgain(speech: readonly ProposedSpeech[], text: string): ProposedSpeech[] {
  const wordsOf = ({ start, end }: ProposedSpeech) =>
    (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ").toLowerCase();
  const known = speech
    .filter(({ kind, speaker, ambiguous }) => kind === "direct" && speaker !== null && !ambiguous)
    .map((proposed) => ({ ...proposed, words: ` ${wordsOf(proposed)} ` }));
  return speech.map((proposed) => {
    if (proposed.kind !== "direct" || proposed.speaker !== null || proposed.organisation !== null) return proposed;
    const words = wordsOf(proposed);
    if (words.split(" ").length < MIN_REPEATED_WORDS) return proposed;
    const again = known.filter((other) => other.words.includes(` ${words} `));
    const [first] = again;
    if (!first || again.some(({ speaker }) => speaker !== first.speaker)) return proposed;
    const { speaker, office, organisation } = first;
    return { ...proposed, speaker, office, organisation };
  });
}

function statement(text: string, proposed: ProposedSpeech & Circumstances): ProposedStatement {
  const { kind, speaker, office, organisation, verb, ambiguous, saidOn, place } = proposed;
  // The comma before "she said" is the article's, whichever side of the mark it stands.
  const shown = text.slice(proposed.start, proposed.end).replace(/,\s*$/, "");
  const start = proposed.start + (shown.length - shown.trimStart().length);
  const selector = describeRange(text, start, start + shown.trim().length);
  return { quote: selector.exact, kind, speaker, office, organisation, verb, selector, ambiguous, saidOn, place };
}
