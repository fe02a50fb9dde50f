import { id } from "#domain/api/common.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { loadLiveText } from "#server/queries/loadLiveText.ts";
import { sourceOnDesk } from "#server/queries/sourceOnDesk.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/**
 * Takes a statement that nothing here ever cited off the desk. The row stays: another text that the asker cannot see may
 * lean on it, and neither its loss nor a refusal may tell.
 */
export const removeStatement = command({
  name: "removeStatement",
  input: z.object({ resolutionId: id, sourceId: id, statementId: id }),
  ...onResolution(mayAddEvidence, { lock: true }),
  run: async ({ tx, facts: { row }, audit, notify }, { resolutionId, sourceId, statementId }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    const link = await tx.resolutionEvidence.findFirst({ where: { resolutionId, statementId } });
    const statement = await tx.statement.findFirst({ where: { id: statementId, sourceId }, select: { id: true } });
    if (!source || !link || !statement) return err(notFound);
    const text = await loadLiveText(tx, row);
    const citedNow = evidenceIdsIn(Object.values(text.roots).flat()).includes(statementId);
    const citedBefore = await tx.citation.count({ where: { resolutionId, evidenceId: statementId } });
    const shows = await tx.position.count({ where: { resolutionId, statementId } });
    const bears = await tx.claimStance.count({ where: { statementId, removedAt: null } });
    if (citedNow || citedBefore > 0 || shows > 0 || bears > 0) return err({ kind: "conflict", code: "statementInUse" });
    await tx.resolutionEvidence.delete({ where: { id: link.id } });
    const { audiencePartyId } = source;
    audit({ type: "statementRemoved", resolutionId, audiencePartyId, data: { sourceId, statementId } });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok(undefined);
  },
});
