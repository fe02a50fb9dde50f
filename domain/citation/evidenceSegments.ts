import type { CitedEvidence } from "#domain/document/version.ts";
import { isKorean } from "#domain/isKorean.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { ofLanguage, type CitationSetting } from "./citationSetting.ts";
import type { CitationStyle, TitleForm } from "./citationStyle.ts";
import { joinSegments } from "./joinSegments.ts";
import { printedDate } from "./printedDate.ts";
import { provisionText } from "./provisionText.ts";
import { safeLink } from "./safeLink.ts";
import { textSegment, type Segment } from "./segment.ts";
import { speakerText } from "./speakerText.ts";

/** Enough of a hash to tell two captures of one resolution apart at a glance; the annex carries it whole. */
const SHORT_HASH_CHARS = 12;

/** When it was said, as printed; "" when that is not known. */
const saidOnText = ({ saidOn }: CitedEvidence, { style, language, timeZone }: CitationSetting): string =>
  saidOn === null ? "" : printedDate(saidOn, language, timeZone, style.dates);

/** Who said it and when. */
export function speakerSegments(evidence: CitedEvidence, setting: CitationSetting): Segment[] {
  const who = speakerText(evidence, saidOnText(evidence, setting), setting.language);
  return who === "" ? [] : [textSegment(who)];
}

/** Word for word or in substance: of what nobody vouches for as word for word, nothing is set as a quotation. */
const wordsType = ({ quoteKind }: CitedEvidence) => (quoteKind === "direct" ? "quote" : "reported");

/** The words as they are archived. */
export const wordSegments = (evidence: CitedEvidence): Segment[] =>
  evidence.quote === null
    ? []
    : [{ type: wordsType(evidence), text: evidence.quote, language: evidence.quoteLanguage }];

/** What a translation is marked with where the style names nothing. */
const TRANSLATED = { ko: "번역", en: "translation" };

/** The words in the language of the text, marked as a translation; empty where they are in it already or nobody gave them. */
export function translationSegments(evidence: CitedEvidence, { style, language }: CitationSetting): Segment[] {
  const isOwn = evidence.quoteLanguage?.split("-")[0] === language.split("-")[0];
  const words = isOwn ? undefined : evidence.translation?.[language];
  if (words === undefined) return [];
  const mark = textSegment(` (${inLanguage(style.translated ?? TRANSLATED, language)})`);
  return [{ type: wordsType(evidence), text: words, language }, mark];
}

/** Who, when, and the words: in a reader's own language where there is a translation, with the original in the annex. */
export function saidSegments(evidence: CitedEvidence, setting: CitationSetting): Segment[] {
  const translated = translationSegments(evidence, setting);
  const words = translated.length === 0 ? wordSegments(evidence) : translated;
  return joinSegments([speakerSegments(evidence, setting), words], ": ");
}

/** Where it stood: authors, title, outlet and date in the order of the style. */
export function publicationSegments(evidence: CitedEvidence, setting: CitationSetting): Segment[] {
  const { style } = setting;
  if (evidence.instrument !== undefined) return instrumentSegments(evidence.instrument, setting);
  return joinSegments(
    style.publication.map((part) => publicationPart(part, evidence, setting)),
    ", ",
  );
}

/** The same with the part of an instrument that is cited. */
export const citedPartSegments = (evidence: CitedEvidence, setting: CitationSetting): Segment[] =>
  joinSegments([publicationSegments(evidence, setting), provisionSegments(evidence, setting)], ", ");

/** Which article of an instrument is cited; nothing where all of it is. */
export function provisionSegments({ provision }: CitedEvidence, { style, language }: CitationSetting): Segment[] {
  const text = provisionText(provision, language, style.provision);
  return text === "" ? [] : [textSegment(text)];
}

/** That an instrument binds nobody yet, or no longer. A resolution that was adopted has come as far as any. */
export function notInForceSegments({ instrument }: CitedEvidence, { style, language }: CitationSetting): Segment[] {
  if (instrument === undefined || (instrument.kind === "resolution" && instrument.status === "adopted")) return [];
  const said = style.notInForce?.[instrument.status];
  if (said === undefined) return [];
  return [textSegment(`${isKorean(language) ? "" : " "}(${inLanguage(said, language)})`)];
}

/** Who made it, its name, its symbol, and the day it was adopted. */
function instrumentSegments(
  { body, title, symbol, adoptedOn }: NonNullable<CitedEvidence["instrument"]>,
  { style, language, timeZone }: CitationSetting,
): Segment[] {
  const maker = body === null ? "" : inLanguage(body, language);
  const date = adoptedOn === null ? "" : printedDate(adoptedOn, language, timeZone, style.dates);
  const plain = (text: string): Segment[] => (text === "" ? [] : [textSegment(text)]);
  return joinSegments(
    [
      plain(maker),
      [named(inLanguage(title, language), ofLanguage(style.instrument, language))],
      plain(symbol ?? ""),
      plain(date),
    ],
    ", ",
  );
}

function publicationPart(
  part: CitationStyle["publication"][number],
  { authors, title, outlet, publishedAt }: CitedEvidence,
  { style, language, timeZone }: CitationSetting,
): Segment[] {
  switch (part) {
    case "authors":
      return authors.length === 0 ? [] : [textSegment(authors.join(", "))];
    case "title":
      return title === null ? [] : [named(title, ofLanguage(style.title, language))];
    case "outlet":
      return outlet === null ? [] : [named(outlet, ofLanguage(style.outlet, language))];
    case "date": {
      const date = publishedAt === null ? "" : printedDate(publishedAt, language, timeZone, style.dates);
      return date === "" ? [] : [textSegment(date)];
    }
  }
}

/** A name with the style's marks; one without any is plain words. */
function named(text: string, form: TitleForm | undefined): Segment {
  if (form === undefined || (form.before === "" && form.after === "" && !form.emphasis)) return textSegment(text);
  return { type: "title", text, before: form.before, after: form.after, emphasis: form.emphasis };
}

/** The address: a link when it is http or https, else the bare words. */
export function addressSegments({ url }: CitedEvidence): Segment[] {
  if (url === null) return [];
  const href = safeLink(url);
  return [href === null ? textSegment(url) : { type: "link", text: url, href }];
}

/** That there is an archived copy, and the beginning of its hash. */
export function archivedSegments({ captureSha256 }: CitedEvidence, { style, language }: CitationSetting): Segment[] {
  if (captureSha256 === null) return [];
  return [textSegment(`${inLanguage(style.archived, language)} ${captureSha256.slice(0, SHORT_HASH_CHARS)}…`)];
}

/** The publication as short forms name it: the first author, or the outlet, or the title. */
export function workName(evidence: CitedEvidence, { style, language }: CitationSetting): string {
  if (evidence.instrument !== undefined) return inLanguage(evidence.instrument.title, language);
  const [first, second] = evidence.authors;
  if (first !== undefined) return second === undefined ? first : first + inLanguage(style.andOthers, language);
  return evidence.outlet ?? evidence.title ?? evidence.id;
}

/**
 * Two items of one key stand in one publication. A version names no source, so that the publication's own particulars tell;
 * where there is no address, the archived copy tells two of one name apart, and what has no name is its own.
 */
export function workKey(evidence: CitedEvidence): string {
  const { id, kind, url, outlet, title, authors, publishedAt, captureSha256, provision } = evidence;
  // Articles of one treaty stand in one publication.
  if (provision !== undefined) return JSON.stringify([provision.instrumentId]);
  if (kind === "instrument" || (url === null && outlet === null && title === null)) return JSON.stringify([id]);
  return JSON.stringify([url, outlet, title, authors, publishedAt, url === null ? captureSha256 : null]);
}
