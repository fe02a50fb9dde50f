import { localizedText } from "#domain/localizedText.ts";
import { z } from "#domain/zod.ts";
import { audience, audienceRequest, id, person, timestamp } from "./common.ts";

const words = localizedText.refine((texts) => Object.values(texts).some((text) => text.trim() !== ""), {
  message: "measureMissing",
});

/** Something a statement asks for: to join a system, to send a delegation, to summon an envoy. */
export const measureRequest = z.object({
  statementId: id,
  /** What is asked for, as a clause would say it, in one language or both. */
  text: words,
  audience: audienceRequest.default("all"),
});

export const correctMeasureRequest = z.object({ text: words });

export const turnMeasureRequest = z.object({
  /** As when citing: a statement that one party alone sees is published by standing under a clause. */
  publish: z.boolean().default(false),
});

/** The clause that was made. */
export const turnedMeasure = z.object({ blockId: z.string() });

export const measureView = z.object({
  id,
  audience,
  statementId: id,
  text: localizedText,
  /** The operative clause that was made of it; null where none was, or where it is gone from the text. */
  blockId: z.string().nullable(),
  /** The asker's party noted it, and may correct and remove it. */
  mine: z.boolean(),
  notedBy: person,
  notedAt: timestamp,
});
export type MeasureView = z.infer<typeof measureView>;
