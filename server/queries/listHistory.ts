import { historyState, type historyQuery } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Failure } from "#server/commands/failure.ts";
import { readingOf } from "./readingOf.ts";
import type { List } from "./wholeList.ts";

/** Each state holds a whole text, so that a page of them is short. */
const PAGE_SIZE = 20;

/** The texts as they stood when edits had settled, the newest first. */
export const listHistory = (
  actor: Actor,
  resolutionId: string,
  { next: before }: z.output<typeof historyQuery> = {},
): Promise<Result<List<z.infer<typeof historyState>>, Failure>> =>
  readingOf(actor, resolutionId, async (tx) => {
    const rows = await tx.settledState.findMany({
      where: { resolutionId, ...(before === undefined ? {} : { head: { lt: before } }) },
      orderBy: { head: "desc" },
      take: PAGE_SIZE + 1,
      select: { head: true, blocks: true, createdAt: true },
    });
    const page = rows.slice(0, PAGE_SIZE);
    const items = page.map(({ head, blocks, createdAt }) =>
      historyState.parse({ head: Number(head), at: createdAt.toISOString(), blocks }),
    );
    return { items, next: rows.length > PAGE_SIZE ? String(items.at(-1)?.head ?? "") : null };
  });
