import { z } from "#domain/zod.ts";
import { positionTarget, STANCES } from "#domain/positions/position.ts";
import { audience, audienceRequest, id, language, person, timestamp } from "./common.ts";
import { quoteSelector } from "./evidence.ts";

export const recordPositionRequest = z.object({
  target: positionTarget,
  stance: z.enum(STANCES),
  reason: z.string().trim().max(4000).default(""),
  statementId: id.nullable().default(null),
  audience: audienceRequest.default("all"),
});

export const positionView = z.object({
  id,
  partyId: id,
  target: positionTarget,
  audience,
  stance: z.enum(STANCES),
  reason: z.string(),
  statementId: id.nullable(),
  wording: z.string().nullable(),
  blockHash: z.string().nullable(),
  recordedBy: person,
  recordedAt: timestamp,
  /** True for the latest of its (party, target, audience). */
  current: z.boolean(),
  /** The clause has changed since; false for a position on the whole. */
  onOlderWording: z.boolean(),
  /** The clause is gone from the text. */
  orphaned: z.boolean(),
});
export type PositionView = z.infer<typeof positionView>;

export const CONSENSUS = ["agreed", "reservation", "disputed", "open"] as const;
/** Rows: the resolution as a whole, then every clause in order; cells by party id: what the asker may read. */
export const positionMatrix = z.object({
  rows: z.array(
    z.object({
      target: positionTarget,
      label: z.string().nullable(),
      kind: z.string(),
      level: z.number().int(),
      /** In the authoritative language, as all that is recorded about wordings is. */
      words: z.string(),
      /** The words with those of all it holds, a line each: what a position is taken on. */
      wording: z.string(),
      /** By language, where it has been translated; `stale` when the original has changed since. */
      translations: z.record(z.string(), z.object({ words: z.string(), stale: z.boolean() })),
      consensus: z.enum(CONSENSUS),
      /** Counts declared positions only. */
      cells: z.record(z.string(), z.array(positionView)),
    }),
  ),
  orphans: z.array(positionView),
});
export type PositionMatrix = z.infer<typeof positionMatrix>;
export const positionsAnswer = z.object({
  items: z.array(positionView),
  next: z.string().nullable(),
  matrix: positionMatrix,
});

const body = z.string().trim().min(1).max(10_000);

export const startThreadRequest = z.object({
  language,
  blockId: z.string().min(1).max(100),
  /** Into the block's words. */
  selector: quoteSelector,
  body,
  audience: audienceRequest.default("all"),
  versionN: z.number().int().min(1).nullable().default(null),
});

export const commentView = z.object({
  id,
  body: z.string(),
  person,
  at: timestamp,
  editedAt: timestamp.nullable(),
  deleted: z.boolean(),
  mine: z.boolean(),
  /** Who wrote it and when, where it came in with a file: `person` brought the file. The author is "" where it is not said. */
  imported: z.object({ author: z.string(), at: timestamp.nullable() }).nullable(),
});
export type CommentView = z.infer<typeof commentView>;

export const threadView = z.object({
  id,
  audience,
  language: z.string(),
  blockId: z.string(),
  selector: quoteSelector,
  versionN: z.number().int().nullable(),
  status: z.enum(["open", "resolved"]),
  /** The words it stood on are gone from the text; undo or restore may bring them back. */
  orphaned: z.boolean(),
  startedBy: person,
  startedAt: timestamp,
  resolvedBy: person.nullable(),
  resolvedAt: timestamp.nullable(),
  comments: z.array(commentView),
});
export type ThreadView = z.infer<typeof threadView>;

export const commentRequest = z.object({ body });
export const updateThreadRequest = z.object({ status: z.enum(["open", "resolved"]) });
