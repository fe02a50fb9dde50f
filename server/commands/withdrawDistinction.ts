import { id } from "#domain/api/common.ts";
import { mayKeepSpeakers } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { databaseTime } from "#server/db/databaseTime.ts";
import { notFound } from "./failure.ts";
import { command } from "./perform.ts";

/** Takes "these are two" back: the pair may be proposed again. */
export const withdrawDistinction = command({
  name: "withdrawDistinction",
  input: z.object({ distinctionId: id }),
  facts: (tx, _actor, { distinctionId }) => tx.speakerDistinction.findUnique({ where: { id: distinctionId } }),
  policy: (actor) => mayKeepSpeakers(actor),
  run: async ({ tx, actor, facts: { id: distinctionId, firstId, audiencePartyId }, audit, notify }) => {
    const withdrawn = await tx.speakerDistinction.updateMany({
      where: { id: distinctionId, withdrawnAt: null },
      data: { withdrawnAt: await databaseTime(tx), withdrawnBy: actor.userId },
    });
    if (withdrawn.count === 0) return err(notFound);
    audit({ type: "speakerDistinctionWithdrawn", resolutionId: null, audiencePartyId, data: { distinctionId } });
    notify({ kind: "row", resolutionId: null, row: "speaker", id: firstId, audiencePartyId });
    return ok(undefined);
  },
});
