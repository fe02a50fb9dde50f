import { id } from "#domain/api/common.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import { instrumentChanges } from "#domain/api/instruments.ts";
import { mayKeepInstruments } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { changedValues } from "./changedValues.ts";
import { notFound } from "./failure.ts";
import { given } from "./given.ts";
import { linkableSource } from "./linkableSource.ts";
import { command } from "./perform.ts";

/** Corrects an instrument: how far it has come, its names, the words of its articles. */
export const correctInstrument = command({
  name: "correctInstrument",
  input: instrumentChanges.extend({ instrumentId: id }),
  policy: (actor) => mayKeepInstruments(actor),
  run: async ({ tx, audit, notify }, { instrumentId, body, ...changes }) => {
    const row = await tx.instrument.findUnique({ where: { id: instrumentId } });
    if (!row) return err(notFound);
    const { audiencePartyId } = row;
    const data = { ...given(changes), ...(body === undefined ? {} : { body: body ?? {} }) };
    if (!(await linkableSource(tx, changes.sourceId, audiencePartyId))) return err(notFound);
    await tx.instrument.update({ where: { id: instrumentId }, data });
    const changed = changedValues(auditedValues(row), auditedValues(data));
    audit({
      type: "instrumentCorrected",
      resolutionId: null,
      audiencePartyId,
      data: { instrumentId, changes: changed },
    });
    notify({ kind: "row", resolutionId: null, row: "instrument", id: instrumentId, audiencePartyId });
    return ok({ instrumentId });
  },
});

/** Articles may be a whole treaty: the chain keeps their hash. */
function auditedValues<T extends { readonly articles?: unknown }>({ articles, ...fields }: T) {
  return articles === undefined ? fields : { ...fields, articles: sha256Hex(canonicalBytes(articles)) };
}
