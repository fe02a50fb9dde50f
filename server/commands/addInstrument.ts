import { randomUUID } from "node:crypto";
import { instrumentRequest } from "#domain/api/instruments.ts";
import { mayKeepInstruments } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { notFound } from "./failure.ts";
import { linkableSource } from "./linkableSource.ts";
import { command } from "./perform.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Records a treaty, a resolution of another body or a law, to be cited. */
export const addInstrument = command({
  name: "addInstrument",
  input: instrumentRequest,
  policy: (actor) => mayKeepInstruments(actor),
  run: async ({ tx, actor, audit, notify }, { audience: wanted, body, ...fields }) => {
    const audience = resolveAudience(actor, wanted);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    if (!(await linkableSource(tx, fields.sourceId, audiencePartyId))) return err(notFound);
    const instrumentId = randomUUID();
    await tx.instrument.create({
      data: {
        ...fields,
        ...(body === null ? {} : { body }),
        id: instrumentId,
        audiencePartyId,
        createdBy: actor.userId,
        partyId: actor.partyId,
      },
    });
    audit({ type: "instrumentAdded", resolutionId: null, audiencePartyId, data: { instrumentId, kind: fields.kind } });
    notify({ kind: "row", resolutionId: null, row: "instrument", id: instrumentId, audiencePartyId });
    return ok({ instrumentId });
  },
});
