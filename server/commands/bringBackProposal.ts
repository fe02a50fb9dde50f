import { id } from "#domain/api/common.ts";
import { sha256 } from "#domain/api/evidence.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { databaseTime } from "#server/db/databaseTime.ts";
import { capturesOfOneSource } from "#server/queries/capturesOfOneSource.ts";
import { sourceOnDesk } from "#server/queries/sourceOnDesk.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Proposes again what was set aside: for the asker's party, and where it was set aside for everyone, for everyone. */
export const bringBackProposal = command({
  name: "bringBackProposal",
  input: z.object({ resolutionId: id, sourceId: id, selectorHash: sha256 }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, sourceId, selectorHash }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    if (!source) return err(notFound);
    const aside = await tx.proposalDismissal.findMany({
      where: { captureId: { in: await capturesOfOneSource(tx, source.capture.id) }, selectorHash, withdrawnAt: null },
      select: { id: true, audiencePartyId: true },
    });
    if (aside.length === 0) return err(notFound);
    await tx.proposalDismissal.updateMany({
      where: { id: { in: aside.map((dismissal) => dismissal.id) } },
      data: { withdrawnAt: await databaseTime(tx), withdrawnBy: actor.userId },
    });
    for (const { audiencePartyId } of aside) {
      const data = { sourceId, captureId: source.capture.id, selectorHash };
      audit({ type: "proposalBroughtBack", resolutionId, audiencePartyId, data });
      notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    }
    return ok(undefined);
  },
});
