import { id } from "#domain/api/common.ts";
import { mayAddEvidence, mayAnswerForMeasure } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { forbidden, notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Removes a measure. The statement stays, and so does a clause that was made of it; the record says that it was noted. */
export const removeMeasure = command({
  name: "removeMeasure",
  input: z.object({ resolutionId: id, measureId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, measureId }) => {
    const measure = await tx.measure.findFirst({ where: { id: measureId, resolutionId } });
    if (!measure) return err(notFound);
    if (!mayAnswerForMeasure(actor, measure)) return err(forbidden);
    const { audiencePartyId, statementId } = measure;
    await tx.measure.delete({ where: { id: measureId } });
    audit({ type: "measureRemoved", resolutionId, audiencePartyId, data: { measureId, statementId } });
    notify({ kind: "row", resolutionId, row: "evidence", id: measureId, audiencePartyId });
    return ok(undefined);
  },
});
