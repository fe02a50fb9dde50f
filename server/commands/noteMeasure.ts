import { randomUUID } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { measureRequest } from "#domain/api/measures.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Notes what a statement asks for, so that a clause can be made of it. */
export const noteMeasure = command({
  name: "noteMeasure",
  input: measureRequest.extend({ resolutionId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, statementId, text, audience: wanted }) => {
    const audience = resolveAudience(actor, wanted);
    if (!audience.ok) return audience;
    const statement = await tx.statement.findUnique({ where: { id: statementId }, select: { audiencePartyId: true } });
    if (!statement) return err(notFound);
    // What a party's own statement asks for would betray that there is one.
    const audiencePartyId = statement.audiencePartyId ?? audience.value;
    const measureId = randomUUID();
    const noted = { createdBy: actor.userId, partyId: actor.partyId };
    await tx.measure.create({ data: { id: measureId, resolutionId, statementId, text, audiencePartyId, ...noted } });
    audit({ type: "measureNoted", resolutionId, audiencePartyId, data: { measureId, statementId } });
    notify({ kind: "row", resolutionId, row: "evidence", id: measureId, audiencePartyId });
    return ok({ measureId });
  },
});
