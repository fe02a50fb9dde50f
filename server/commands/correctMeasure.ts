import { id } from "#domain/api/common.ts";
import { correctMeasureRequest } from "#domain/api/measures.ts";
import { mayAddEvidence, mayAnswerForMeasure } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { forbidden, notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Corrects the words of a measure. A clause that was made of it is the text's, and stays as it is. */
export const correctMeasure = command({
  name: "correctMeasure",
  input: correctMeasureRequest.extend({ resolutionId: id, measureId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, measureId, text }) => {
    const measure = await tx.measure.findFirst({ where: { id: measureId, resolutionId } });
    if (!measure) return err(notFound);
    if (!mayAnswerForMeasure(actor, measure)) return err(forbidden);
    const { audiencePartyId } = measure;
    await tx.measure.update({ where: { id: measureId }, data: { text } });
    audit({ type: "measureCorrected", resolutionId, audiencePartyId, data: { measureId } });
    notify({ kind: "row", resolutionId, row: "evidence", id: measureId, audiencePartyId });
    return ok({ measureId });
  },
});
