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
    if (request.addPartyIds || request.removePartyIds || request.partyApprovals) {
      if (!mayChangeParticipants(actor, facts)) return err(forbidden);
      const changed = await changeParties(tx, row, request);
      if (!changed.ok) return changed;
      const { added, removed, approval } = changed.value;
      for (const partyId of added) audit({ type: "partyAdded", resolutionId, data: { partyId } });
      for (const partyId of removed) audit({ type: "partyRemoved", resolutionId, data: { partyId } });
      for (const data of approval) audit({ type: "partyApprovalChanged", resolutionId, data: { ...data } });
      if (added.length + removed.length > 0) {
        await raiseAccessEpoch(tx, resolutionId);
        notify({ kind: "access", resolutionId });
      }
    }
    notify({ kind: "row", resolutionId, row: "resolution", id: resolutionId, audiencePartyId: null });
    return ok({ id: resolutionId });
  },
});

type Approves = { readonly partyId: string; readonly approves: boolean };
type Changes = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly approval: Approves[];
};

/** With one party left, a common text would become its private draft: it never goes below two. */
async function changeParties(
  tx: Transaction,
  { id: resolutionId, parties }: ReadableResolution["row"],
  { addPartyIds = [], removePartyIds = [], partyApprovals = [] }: Input,
): Promise<Result<Changes, Failure>> {
  const present = new Set(parties.map(({ partyId }) => partyId));
  const added = [...new Set(addPartyIds)].filter((partyId) => !present.has(partyId));
  const removed = [...new Set(removePartyIds)].filter((partyId) => present.has(partyId));
  const known = await tx.party.count({ where: { id: { in: added } } });
  if (known !== added.length) return err({ kind: "invalid", code: "unknownParty" });
  if (present.size + added.length - removed.length < 2) return err({ kind: "conflict", code: "twoPartiesNeeded" });
  const staying: Approves[] = [
    ...parties.filter(({ partyId }) => !removed.includes(partyId)),
    ...added.map((partyId) => ({ partyId, approves: true })),
  ];
  const approval = approvalChanges(staying, partyApprovals);
  if (!approval.ok) return approval;
  const sort = Math.max(0, ...parties.map((party) => party.sort)) + 1;
  await tx.resolutionParty.createMany({
    data: added.map((partyId, i) => ({ resolutionId, partyId, sort: sort + i })),
  });
  await tx.resolutionParty.deleteMany({ where: { resolutionId, partyId: { in: removed } } });
  for (const { partyId, approves } of approval.value)
    await tx.resolutionParty.update({ where: { resolutionId_partyId: { resolutionId, partyId } }, data: { approves } });
  return ok({ added, removed, approval: approval.value });
}

/** A version that needs nobody's approval could never be approved: somebody must decide. */
function approvalChanges(staying: readonly Approves[], wanted: readonly Approves[]): Result<Approves[], Failure> {
  const wish = new Map(wanted.map(({ partyId, approves }) => [partyId, approves]));
  if (wanted.some(({ partyId }) => !staying.some((party) => party.partyId === partyId)))
    return err({ kind: "invalid", code: "unknownParty" });
  const now = staying.map(({ partyId, approves }) => ({ partyId, approves: wish.get(partyId) ?? approves }));
  if (!now.some(({ approves }) => approves)) return err({ kind: "conflict", code: "approverNeeded" });
  return ok(now.filter(({ approves }, i) => approves !== staying[i]?.approves));
}
