import type { PageQuery } from "#domain/api/common.ts";
import { historyState } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Failure } from "#server/commands/failure.ts";
import { badCursor, pageOf, type List } from "./list.ts";
import { readingOf } from "./readingOf.ts";

/** Each state holds a whole text, so that a page of them is short. */
const PAGE_SIZE = 20;

/** A page begins below the head that ended the one before. */
const CURSOR = /^\d{1,15}$/;

/** The texts as they stood when edits had settled, the newest first. */
export async function listHistory(
  actor: Actor,
  resolutionId: string,
  { cursor }: PageQuery = {},
): Promise<Result<List<z.infer<typeof historyState>>, Failure>> {
  if (cursor !== undefined && !CURSOR.test(cursor)) return err(badCursor);
  return readingOf(actor, resolutionId, async (tx) => {
    const rows = await tx.settledState.findMany({
      where: { resolutionId, ...(cursor === undefined ? {} : { head: { lt: Number(cursor) } }) },
      orderBy: { head: "desc" },
      take: PAGE_SIZE + 1,
      select: { head: true, blocks: true, createdAt: true },
    });
    const states = rows.map(({ head, blocks, createdAt }) =>
      historyState.parse({ head: Number(head), at: createdAt.toISOString(), blocks }),
    );
    return pageOf(states, PAGE_SIZE, ({ head }) => String(head));
  });
}
