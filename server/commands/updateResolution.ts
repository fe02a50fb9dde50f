import { id } from "#domain/api/common.ts";
import { updateResolutionRequest } from "#domain/api/resolutions.ts";
import { mayChangeParticipants, mayManage } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { ReadableResolution } from "#server/queries/readableResolution.ts";
import { headerOf } from "#server/queries/headerOf.ts";
import { forbidden, type Failure } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { raiseAccessEpoch } from "./raiseAccessEpoch.ts";

const input = updateResolutionRequest.extend({ resolutionId: id });
type Input = z.output<typeof input>;

/** Changes the header, the chamber style or, for the clerk, who takes part in a common text. */
export const updateResolution = command({
  name: "updateResolution",
  input,
  ...onResolution(mayManage, { lock: true }),
  run: async ({ tx, actor, facts: { row, facts }, audit, notify }, request) => {
    const { resolutionId, style } = request;
    if (request.header || style) {
      const header = headerOf({ ...headerOf(row.header), ...request.header });
      await tx.resolution.update({ where: { id: resolutionId }, data: { header, ...(style ? { style } : {}) } });
    }
    if (request.header) audit({ type: "headerChanged", resolutionId, data: { fields: Object.keys(request.header) } });
    if (style) audit({ type: "styleChanged", resolutionId, data: { style } });
    if (request.addPartyIds || request.removePartyIds) {
      if (!mayChangeParticipants(actor, facts)) return err(forbidden);
      const changed = await changeParties(tx, row, request);
      if (!changed.ok) return changed;
      await raiseAccessEpoch(tx, resolutionId);
      for (const partyId of changed.value.added) audit({ type: "partyAdded", resolutionId, data: { partyId } });
      for (const partyId of changed.value.removed) audit({ type: "partyRemoved", resolutionId, data: { partyId } });
      notify({ kind: "access", resolutionId });
    }
    notify({ kind: "row", resolutionId, row: "resolution", id: resolutionId, audiencePartyId: null });
    return ok({ id: resolutionId });
  },
});

type Changes = { readonly added: readonly string[]; readonly removed: readonly string[] };

/** With one party left, a common text would become its private draft: it never goes below two. */
async function changeParties(
  tx: Transaction,
  { id: resolutionId, parties }: ReadableResolution["row"],
  { addPartyIds = [], removePartyIds = [] }: Input,
): Promise<Result<Changes, Failure>> {
  const present = new Set(parties.map(({ partyId }) => partyId));
  const added = [...new Set(addPartyIds)].filter((partyId) => !present.has(partyId));
  const removed = [...new Set(removePartyIds)].filter((partyId) => present.has(partyId));
  const known = await tx.party.count({ where: { id: { in: added } } });
  if (known !== added.length) return err({ kind: "invalid", code: "unknownParty" });
  if (present.size + added.length - removed.length < 2) return err({ kind: "conflict", code: "twoPartiesNeeded" });
  const sort = Math.max(0, ...parties.map((party) => party.sort)) + 1;
  await tx.resolutionParty.createMany({
    data: added.map((partyId, i) => ({ resolutionId, partyId, sort: sort + i })),
  });
  await tx.resolutionParty.deleteMany({ where: { resolutionId, partyId: { in: removed } } });
  return ok({ added, removed });
}
