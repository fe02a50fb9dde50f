import { z } from "#domain/zod.ts";
import { audience, audienceRequest, id, person, timestamp } from "./common.ts";

const outlet = z.string().trim().min(1).max(300);

/** What somebody thinks of an outlet's reliability, signed. */
export const outletNoteRequest = z.object({
  outlet,
  body: z.string().trim().min(1).max(4000),
  audience: audienceRequest.default("all"),
});

export const outletNoteQuery = z.object({ outlet });

export const outletNoteView = z.object({
  id,
  audience,
  body: z.string(),
  by: person,
  at: timestamp,
  /** The asker's own, which they may withdraw. */
  mine: z.boolean(),
});
export type OutletNoteView = z.infer<typeof outletNoteView>;
