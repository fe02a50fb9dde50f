import { id } from "#domain/api/common.ts";
import { decisionRequest } from "#domain/api/resolutions.ts";
import type { Approval } from "#domain/approval/approvalState.ts";
import { decide, type DecisionFault, type WorkflowState } from "#domain/approval/decide.ts";
import { verifyVersion } from "#domain/document/versionHash.ts";
import { mayDecide } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { databaseTime } from "#server/db/databaseTime.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { versionDamaged } from "#server/queries/versionDamaged.ts";
import { forbidden, notFound, type Failure } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/**
 * Puts a party's approval or refusal of exactly one text on record. The asker names the hash they read; the stored bytes
 * are hashed again, so that nobody approves what was changed under them.
 */
export const decideVersion = command({
  name: "decideVersion",
  input: decisionRequest.extend({ resolutionId: id, n: z.number().int().min(1) }),
  ...onResolution(mayDecide, { lock: true }),
  run: async ({ tx, actor, audit, notify }, { resolutionId, n, sha256, decision, reason }) => {
    const { userId, partyId, role } = actor;
    if (partyId === null) return err(forbidden);
    if (decision === "refuse" && reason === "") return err(reasonNeeded);
    const version = await loadVersion(tx, resolutionId, n);
    if (!version) return err(notFound);
    const verified = verifyVersion(version.bytes, version.sha256);
    if (!verified.ok) return err(versionDamaged);
    const requiredPartyIds = verified.value.requiredApprovers.map((required) => required.partyId);
    const state = stateOf(version, requiredPartyIds);
    const at = await databaseTime(tx);
    const decided = decide(state, { partyId, userId, decision, reason, n, sha256, at: at.toISOString() });
    if (!decided.ok) return err(FAULTS[decided.error]);
    const approval = await tx.approval.create({
      data: { versionId: version.id, resolutionId, n, sha256, partyId, userId, role, decision, reason, createdAt: at },
      select: { id: true },
    });
    const type = decision === "approve" ? "versionApproved" : "versionRefused";
    audit({ type, resolutionId, data: { approvalId: approval.id, n, sha256, partyId } });
    notify({ kind: "row", resolutionId, row: "approval", id: approval.id, audiencePartyId: null });
    if (decided.value.kind === "approved") {
      await tx.$executeRaw`UPDATE versions SET approved_at = ${at} WHERE id = ${version.id}::uuid`;
      await tx.resolutionHead.update({ where: { resolutionId }, data: { state: "approved" } });
      audit({ type: "resolutionApproved", resolutionId, data: { n, sha256 } });
      notify({ kind: "state", resolutionId });
    }
    return ok({ n });
  },
});

const reasonNeeded: Failure = {
  kind: "invalid",
  code: "reasonNeeded",
  errors: [{ path: "reason", message: "reasonNeeded" }],
};

const FAULTS: Readonly<Record<DecisionFault, Failure>> = {
  notFrozen: { kind: "conflict", code: "versionNotPending" },
  alreadyApproved: { kind: "conflict", code: "versionNotPending" },
  textMismatch: { kind: "conflict", code: "textMismatch" },
  notRequired: forbidden,
};

const loadVersion = (tx: Transaction, resolutionId: string, n: number) =>
  tx.version.findUnique({
    where: { resolutionId_n: { resolutionId, n } },
    include: { approvals: true },
    omit: { yjsSnapshot: true },
  });

type VersionRow = NonNullable<Awaited<ReturnType<typeof loadVersion>>>;

/** An older version was reopened, so that nothing is decided on it any more. */
function stateOf(version: VersionRow, requiredPartyIds: readonly string[]): WorkflowState {
  const { n, sha256, reopenedAt, approvedAt } = version;
  if (reopenedAt !== null) return { kind: "open" };
  const kind = approvedAt === null ? "frozen" : "approved";
  return { kind, n, sha256, requiredPartyIds, approvals: version.approvals.map(approvalOf) };
}

const approvalOf = (row: VersionRow["approvals"][number]): Approval => ({
  partyId: row.partyId,
  userId: row.userId,
  decision: row.decision === "approve" ? "approve" : "refuse",
  reason: row.reason,
  n: row.n,
  sha256: row.sha256,
  at: row.createdAt.toISOString(),
  voidedAt: row.voidedAt?.toISOString() ?? null,
});
