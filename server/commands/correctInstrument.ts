import { id } from "#domain/api/common.ts";
import { instrumentChanges } from "#domain/api/instruments.ts";
import { mayKeepInstruments } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { notFound } from "./failure.ts";
import { given } from "./given.ts";
import { command } from "./perform.ts";

/** Corrects an instrument: how far it has come, its names, the words of its articles. */
export const correctInstrument = command({
  name: "correctInstrument",
  input: instrumentChanges.extend({ instrumentId: id }),
  policy: (actor) => mayKeepInstruments(actor),
  run: async ({ tx, audit, notify }, { instrumentId, body, ...changes }) => {
    const row = await tx.instrument.findUnique({ where: { id: instrumentId }, select: { audiencePartyId: true } });
    if (!row) return err(notFound);
    const { audiencePartyId } = row;
    const data = { ...given(changes), ...(body === undefined ? {} : { body: body ?? {} }) };
    await tx.instrument.update({ where: { id: instrumentId }, data });
    const fields = Object.keys(data);
    audit({ type: "instrumentCorrected", resolutionId: null, audiencePartyId, data: { instrumentId, fields } });
    notify({ kind: "row", resolutionId: null, row: "instrument", id: instrumentId, audiencePartyId });
    return ok({ instrumentId });
  },
});
