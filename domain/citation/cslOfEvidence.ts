import type { CitedPlace, EvidenceEntry, StatementView } from "#domain/api/evidence.ts";
import type { CitedEvidence } from "#domain/document/version.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { cslTypeOf, toCslItem, type CslItem } from "./cslItem.ts";

/** Evidence id -> where the text cites it. */
type Places = ReadonlyMap<string, readonly CitedPlace[]>;

/** A source with its statements as CSL-JSON: what the standard has no field for stands under `custom`. */
export function cslOfEntry({ source, statements }: EvidenceEntry, places: Places): CslItem {
  const { title, outlet, authors, publishedAt, modifiedAt, language, url, capture, audience } = source;
  return toCslItem({
    id: source.id,
    type: cslTypeOf({ kind: "source" }),
    title,
    outlet,
    authors,
    publishedAt,
    language,
    url,
    accessedAt: capture.capturedAt,
    custom: {
      audience: audience === "all" ? "all" : "party",
      ...(modifiedAt === null ? {} : { modifiedAt }),
      capture: { sha256: capture.sha256, textSha256: capture.textSha256, capturedAt: capture.capturedAt },
      citedIn: places.get(source.id) ?? [],
      statements: statements.map((statement) => statementOf(statement, places)),
    },
  });
}

const statementOf = (statement: StatementView, places: Places) => ({
  id: statement.id,
  audience: statement.audience === "all" ? "all" : "party",
  kind: statement.kind,
  quote: statement.quote,
  speaker: statement.speaker,
  office: statement.office,
  organisation: statement.organisation,
  saidOn: statement.saidOn,
  language: statement.language,
  /** Its meaning in other languages: translations, never its words. */
  translation: statement.translation,
  selector: statement.selector,
  citedIn: places.get(statement.id) ?? [],
});

/** A treaty, resolution or law that the text cites, named in `language`. */
export function cslOfInstrument(evidence: CitedEvidence, places: Places, language: string): CslItem {
  const { instrument } = evidence;
  const body = instrument?.body ?? null;
  return toCslItem({
    id: evidence.id,
    type: cslTypeOf(evidence),
    title: instrument === undefined ? evidence.title : inLanguage(instrument.title, language),
    outlet: evidence.outlet,
    authors: evidence.authors,
    publishedAt: instrument === undefined ? evidence.publishedAt : instrument.adoptedOn,
    language: null,
    url: evidence.url,
    accessedAt: null,
    number: instrument?.symbol ?? null,
    authority: body === null ? null : inLanguage(body, language),
    custom: {
      audience: "all",
      ...(instrument === undefined ? {} : { status: instrument.status, statusOn: instrument.statusOn }),
      ...(evidence.provision === undefined ? {} : { provision: evidence.provision }),
      citedIn: places.get(evidence.id) ?? [],
    },
  });
}
