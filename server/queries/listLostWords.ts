import type { LostWordsView } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { readingOf } from "./readingOf.ts";
import { wholeList, type List } from "./list.ts";

/** The actor's own words that a rival's edit displaced and that could not be put back, until they are dismissed. */
export const listLostWords = (actor: Actor, resolutionId: string): Promise<Result<List<LostWordsView>, Failure>> =>
  readingOf(actor, resolutionId, async (tx) => {
    const rows = await tx.lostWords.findMany({
      where: { resolutionId, userId: actor.userId, dismissedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return wholeList(
      rows.map(({ id, language, blockId, text, createdAt }) => ({
        id,
        language,
        blockId,
        text,
        at: createdAt.toISOString(),
      })),
    );
  });
