import type { bibliographyQuery } from "#domain/api/citing.ts";
import type { EvidenceEntry, SourceView } from "#domain/api/evidence.ts";
import { bibliography } from "#domain/citation/bibliography.ts";
import type { CitationSetting } from "#domain/citation/citationSetting.ts";
import { citationStyleOf } from "#domain/citation/citationStyleOf.ts";
import { CITATION_STYLES } from "#domain/citation/citationStyles.ts";
import { cslOfEntry, cslOfInstrument } from "#domain/citation/cslOfEvidence.ts";
import { segmentsText } from "#domain/citation/segment.ts";
import type { CitedEvidence } from "#domain/document/version.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { ExportModel } from "#formats/model.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import type { Failure } from "#server/commands/failure.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { deskEvidence } from "./deskEvidence.ts";
import { exportModel } from "./exportModel.ts";
import { exportName } from "./exportName.ts";
import { readingOf } from "./readingOf.ts";

type Request = z.output<typeof bibliographyQuery>;

export type WrittenBibliography = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
};

/** What the text cites and what else lies on its desk, as far as the asker may read it, for a reader or a program. */
export async function readBibliography(
  actor: Actor,
  resolutionId: string,
  request: Request,
): Promise<Result<WrittenBibliography, Failure>> {
  const read = await readingOf(actor, resolutionId, async (tx, resolution) => {
    const model = await exportModel(tx, actor, resolution, {});
    if (!model.ok) return model;
    return ok({ model: model.value, entries: await deskEvidence(tx, resolutionId, request.audience) });
  });
  if (!read.ok) return read;
  if (!read.value.ok) return read.value;
  const { model, entries } = read.value.value;
  const language = request.lang ?? model.language;
  const name = exportName(model);
  const written =
    request.format === "text"
      ? {
          text: printed(model, entries, language, request.style),
          mediaType: "text/plain;charset=utf-8",
          extension: "txt",
        }
      : {
          text: `${JSON.stringify(cslItems(model, entries, language), null, 2)}\n`,
          mediaType: "application/vnd.citationstyles.csl+json",
          extension: "json",
        };
  const bytes = new TextEncoder().encode(written.text);
  return ok({ bytes, mediaType: written.mediaType, fileName: `${name}.${written.extension}` });
}

/** Instruments that the text cites; they lie on no desk. */
const instrumentsIn = ({ value }: ExportModel): CitedEvidence[] =>
  value.evidence.filter(({ kind }) => kind === "instrument" || kind === "record");

function cslItems(model: ExportModel, entries: readonly EvidenceEntry[], language: string) {
  const places = citedPlacesIn(model.value);
  return [
    ...instrumentsIn(model).map((item) => cslOfInstrument(item, places, language)),
    ...entries.map((entry) => cslOfEntry(entry, places)),
  ];
}

type BibliographyWords = typeof en.bibliography;
const WORDS: Readonly<Record<string, BibliographyWords>> = { en: en.bibliography, ko: ko.bibliography };

function printed(
  model: ExportModel,
  entries: readonly EvidenceEntry[],
  language: string,
  styleId: Request["style"],
): string {
  const { style } = model.value;
  const setting: CitationSetting = {
    style: styleId === undefined ? citationStyleOf(style) : CITATION_STYLES[styleId],
    language,
    timeZone: style.timeZone,
  };
  const words = WORDS[language] ?? en.bibliography;
  const places = citedPlacesIn(model.value);
  const isCited = ({ source, statements }: EvidenceEntry): boolean =>
    places.has(source.id) || statements.some(({ id }) => places.has(id));
  const cited = [...instrumentsIn(model), ...entries.filter(isCited).map(({ source }) => sourceAsCited(source))];
  const others = entries.filter((entry) => !isCited(entry)).map(({ source }) => sourceAsCited(source));
  const parts = [
    ...partLines(words.cited, cited, setting, words),
    ...partLines(words.notCited, others, setting, words),
  ];
  return `${[words.title, ...(parts.length === 0 ? [words.none] : parts)].join("\n\n")}\n`;
}

function partLines(
  heading: string,
  items: readonly CitedEvidence[],
  setting: CitationSetting,
  words: BibliographyWords,
): string[] {
  const groups = bibliography(items, setting);
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ kind, entries }) => [
    ...(kind === null ? [] : [words.kind[kind]]),
    entries.map((entry) => `- ${segmentsText(entry)}`).join("\n"),
  ]);
  return [heading, ...lines];
}

/** A source of the desk as a text would cite it whole. */
const sourceAsCited = ({ id, title, outlet, authors, publishedAt, url, capture }: SourceView): CitedEvidence => ({
  id,
  kind: "source",
  speaker: null,
  office: null,
  organisation: null,
  quote: null,
  quoteKind: null,
  quoteLanguage: null,
  saidOn: null,
  title: title || null,
  outlet: outlet || null,
  authors,
  publishedAt,
  url,
  captureSha256: capture.sha256,
});
