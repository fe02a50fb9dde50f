import { z } from "#domain/zod.ts";
import { id, timestamp } from "./common.ts";

/** What fetching a page met, kept with its capture. */
export const fetchRecord = z.object({
  requestedUrl: z.string(),
  /** Every answer on the way, the page's own last. */
  hops: z.array(z.object({ url: z.string(), address: z.string(), status: z.number().int() })),
  status: z.number().int(),
  /** As the page's own answer began; not kept with the oldest captures. */
  statusLine: z.string().optional(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  fetchedAt: timestamp,
  /** What went over the wire, before a content coding such as gzip was undone. */
  sent: z.object({ encoding: z.string().nullable(), sizeBytes: z.number().int(), sha256: z.string() }),
  /** What was asked for the page itself; not kept with the oldest captures. */
  request: z.object({ line: z.string(), headers: z.array(z.tuple([z.string(), z.string()])) }).optional(),
});
export type FetchRecord = z.infer<typeof fetchRecord>;

/** A sentence that the outlet changed; null where it was not there yet, or is there no more. */
const sentenceChange = z.object({ before: z.string().nullable(), after: z.string().nullable() });

/** The page as its reader saw it, which is made after the page was archived. */
export const snapshotView = z.discriminatedUnion("state", [
  z.object({ state: z.literal("pending") }),
  /** Why none could be made: the archived page itself is there all the same. */
  z.object({ state: z.literal("failed"), failure: z.string() }),
  z.object({
    state: z.literal("made"),
    sha256: z.string(),
    /** How many parts of the page it does not show. */
    gaps: z.object({ images: z.number().int(), stylesheets: z.number().int(), embedded: z.number().int() }),
  }),
]);
export type SnapshotView = z.infer<typeof snapshotView>;

export const captureView = z.object({
  id,
  sha256: z.string(),
  textSha256: z.string(),
  capturedAt: timestamp,
  /** Where the page was in the end; null for what was pasted or uploaded. */
  url: z.string().nullable(),
  fetched: fetchRecord.nullable(),
  /** Null for what is no page. */
  snapshot: snapshotView.nullable(),
  /** Against the capture before, in reading order. */
  changes: z.array(sentenceChange),
  /** How many more changes there are than are listed. */
  furtherChanges: z.number().int(),
});
export type CaptureView = z.infer<typeof captureView>;

/** Which capture's bytes; without it the first one's, which the source was archived with. */
export const captureQuery = z.object({ capture: id.optional() });

export const recaptureAnswer = z.object({
  /** The readable text is another than in the newest capture before. */
  changed: z.boolean(),
  /** A new capture was made: the text or only the bytes are others. */
  stored: z.boolean(),
  /** The newest capture now. */
  capture: captureView,
});
export type RecaptureAnswer = z.infer<typeof recaptureAnswer>;
