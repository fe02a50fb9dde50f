import { SIMILARITY_REASONS, SPEAKER_KINDS } from "#domain/evidence/speakerSimilarity.ts";
import { localizedText } from "#domain/localizedText.ts";
import { z } from "#domain/zod.ts";
import { audience, audienceRequest, id, pageQuery, timestamp } from "./common.ts";
import { evidenceDate } from "./evidence.ts";

/** People and organisations who say things: the assembly's records, each for all or for one party. */

const names = z.record(z.string().min(2).max(35), z.string().trim().max(300));
const named = names.refine((given) => Object.values(given).some((name) => name !== ""), { message: "nameMissing" });

/** Another spelling met in sources. */
export const spelling = z.object({
  name: z.string().trim().min(1).max(300),
  language: z.string().min(2).max(35).nullable(),
});

/** An office held for a time; dates may be partial, and null is open. */
export const officeHeld = z.object({
  office: names.nullable(),
  organisation: names.nullable(),
  from: evidenceDate.nullable(),
  until: evidenceDate.nullable(),
});
export type OfficeHeld = z.infer<typeof officeHeld>;

const fields = {
  kind: z.enum(SPEAKER_KINDS),
  name: named,
  /** As they are called now. */
  office: names.nullable(),
  organisation: names.nullable(),
  spellings: z.array(spelling).max(100),
  offices: z.array(officeHeld).max(100),
  /** The party they belong to; not one of this assembly's accounts. */
  affiliation: names.nullable(),
};

export const speakerRequest = z.object({
  ...fields,
  kind: fields.kind.default("person"),
  office: fields.office.default(null),
  organisation: fields.organisation.default(null),
  spellings: fields.spellings.default([]),
  offices: fields.offices.default([]),
  affiliation: fields.affiliation.default(null),
  audience: audienceRequest.default("all"),
});

/** What is not given stays. */
export const speakerChanges = z.object(fields).partial();

export const speakerQuery = pageQuery.extend({
  /** Looked for in every name and spelling. */
  q: z.string().max(200).optional(),
});
export type SpeakerQuery = z.output<typeof speakerQuery>;

export const speakerSummary = z.object({
  id,
  audience,
  kind: z.enum(SPEAKER_KINDS),
  /** By language; an organisation's own where no person was named. */
  name: localizedText,
  office: localizedText.nullable(),
  organisation: localizedText.nullable(),
  affiliation: localizedText.nullable(),
  spellings: z.array(spelling),
});
export type SpeakerSummary = z.infer<typeof speakerSummary>;

/** A record that was found to be this one; its merge can be undone. */
const alias = speakerSummary.extend({ mergeId: id.nullable() });

const spokenStatement = z.object({
  id,
  audience,
  quote: z.string(),
  kind: z.enum(["direct", "reported"]),
  language: z.string().nullable(),
  /** When it was said, else when it was published; as given, possibly partial. */
  date: z.string().nullable(),
  source: z.object({ id, title: z.string(), outlet: z.string() }),
  /** A text on whose desk the reader can open it. */
  resolutionId: id.nullable(),
});

export const speakerView = speakerSummary.extend({
  offices: z.array(officeHeld),
  aliases: z.array(alias),
  /** Of the record and its aliases, the latest first. */
  statements: z.array(spokenStatement),
});
export type SpeakerView = z.infer<typeof speakerView>;

/** Two records that may be one, with what speaks for and against it. */
export const speakerProposal = z.object({
  score: z.number().min(0).max(1),
  reasons: z.array(z.enum(SIMILARITY_REASONS)),
  speakers: z.tuple([speakerSummary, speakerSummary]),
});
export type SpeakerProposal = z.infer<typeof speakerProposal>;

export const mergeSpeakersRequest = z
  .object({ keepId: id, mergeId: id })
  .refine(({ keepId, mergeId }) => keepId !== mergeId, { message: "twoSpeakersNeeded", path: ["mergeId"] });

export const speakerMerge = z.object({
  id,
  keptId: id,
  mergedId: id,
  createdAt: timestamp,
  undoneAt: timestamp.nullable(),
});
export type SpeakerMergeView = z.infer<typeof speakerMerge>;

/** "These are two": the pair is no longer proposed. */
export const distinguishRequest = z
  .object({ speakerIds: z.tuple([id, id]) })
  .refine(({ speakerIds: [one, other] }) => one !== other, { message: "twoSpeakersNeeded", path: ["speakerIds"] });

export const speakerDistinction = z.object({ id });
