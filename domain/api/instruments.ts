import { localizedText } from "#domain/localizedText.ts";
import { z } from "#domain/zod.ts";
import { audience, audienceRequest, id, pageQuery, person, timestamp } from "./common.ts";
import { citedPlace, evidenceDate, webAddress } from "./evidence.ts";

/** Treaties, resolutions of other bodies and laws: evidence that is cited by name and article, not by who said it. */
export const INSTRUMENT_KINDS = ["treaty", "resolution", "law"] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** How far it has come. What was signed or adopted need not bind anybody yet. */
export const INSTRUMENT_STATUSES = ["proposed", "signed", "adopted", "ratified", "inForce", "ended"] as const;
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number];

const named = localizedText.refine((names) => Object.values(names).some((name) => name.trim() !== ""), {
  message: "titleMissing",
});

/** The words of an article as they are to be quoted, by language. */
const article = z.object({
  number: z.string().trim().min(1).max(50),
  text: z.record(z.string(), z.string().max(20_000)),
});
export const instrumentArticles = z.array(article).max(500);

const fields = {
  title: named,
  /** "S/RES/1874 (2009)", "법률 제20000호" */
  symbol: z.string().trim().max(200).nullable(),
  /** Who adopted or concluded it. */
  body: localizedText.nullable(),
  adoptedOn: evidenceDate.nullable(),
  status: z.enum(INSTRUMENT_STATUSES),
  statusOn: evidenceDate.nullable(),
  articles: instrumentArticles,
  url: webAddress.nullable(),
  /** Its archived text: a source that the asker reads, and that whoever reads the instrument may. */
  sourceId: id.nullable(),
};

export const instrumentRequest = z.object({
  ...fields,
  kind: z.enum(INSTRUMENT_KINDS),
  symbol: fields.symbol.default(null),
  body: fields.body.default(null),
  adoptedOn: fields.adoptedOn.default(null),
  statusOn: fields.statusOn.default(null),
  articles: fields.articles.default([]),
  url: fields.url.default(null),
  sourceId: fields.sourceId.default(null),
  audience: audienceRequest.default("all"),
});

export type InstrumentRequest = z.input<typeof instrumentRequest>;

/** What is not given stays. Its kind stays in any case: another kind is another instrument. */
export const instrumentChanges = z.object(fields).partial();

export const instrumentQuery = pageQuery.extend({
  /** Looked for in titles and symbols. */
  q: z.string().max(200).optional(),
  /** Only those that were cited in this resolution, each with the clauses that cite it now. */
  resolution: id.optional(),
});
export type InstrumentQuery = z.output<typeof instrumentQuery>;

export const instrumentView = z.object({
  id,
  audience,
  kind: z.enum(INSTRUMENT_KINDS),
  title: localizedText,
  symbol: z.string().nullable(),
  body: localizedText.nullable(),
  adoptedOn: z.string().nullable(),
  status: z.enum(INSTRUMENT_STATUSES),
  statusOn: z.string().nullable(),
  articles: z.array(article),
  url: z.string().nullable(),
  /** Its archived text, where the asker reads that. */
  sourceId: id.nullable(),
  addedBy: person,
  addedAt: timestamp,
  /** The clauses of a resolution that cite it now: in the list of that resolution's alone. */
  citedIn: z.array(citedPlace).optional(),
  /** Its articles that the resolution cites, in the same list: each is evidence with an id of its own. */
  provisions: z
    .array(z.object({ id, article: z.string(), paragraph: z.string().nullable(), citedIn: z.array(citedPlace) }))
    .optional(),
});
export type InstrumentView = z.infer<typeof instrumentView>;
