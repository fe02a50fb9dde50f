import { id } from "#domain/api/common.ts";
import { mayRead } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Puts away one's own words that a rival's edit displaced, once they are read. They stay on record. */
export const dismissLostWords = command({
  name: "dismissLostWords",
  input: z.object({ resolutionId: id, lostWordsId: id }),
  ...onResolution(mayRead),
  run: async ({ tx, actor, audit, notify }, { resolutionId, lostWordsId }) => {
    const { userId, partyId: audiencePartyId } = actor;
    const dismissed = await tx.$executeRaw`UPDATE lost_words SET dismissed_at = now()
      WHERE id = ${lostWordsId}::uuid AND resolution_id = ${resolutionId}::uuid AND user_id = ${userId}::uuid
        AND dismissed_at IS NULL`;
    if (dismissed === 0) return err(notFound);
    audit({ type: "lostWordsDismissed", resolutionId, audiencePartyId, data: { lostWordsId } });
    notify({ kind: "row", resolutionId, row: "lostWords", id: lostWordsId, audiencePartyId, userId });
    return ok(undefined);
  },
});
