import type { ApprovalView, VersionSummary } from "#domain/api/resolutions.ts";
import { versionValue } from "#domain/document/version.ts";
import { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadPeople, type NamePerson } from "./loadPeople.ts";

/** Everything about a version but its Yjs state. */
const summaryFields = {
  id: true,
  n: true,
  sha256: true,
  bytes: true,
  note: true,
  frozenBy: true,
  frozenAt: true,
  approvedAt: true,
  reopenedAt: true,
  reopenedReason: true,
  approvals: { orderBy: { createdAt: "asc" } },
} as const;

/** A resolution's versions with their decisions, the newest first; one of them alone when `n` is given. */
export async function loadVersions(tx: Transaction, resolutionId: string, n?: number): Promise<VersionSummary[]> {
  const rows = await versionRows(tx, resolutionId, n);
  const people = rows.flatMap((row) => [row.frozenBy, ...row.approvals.map(({ userId }) => userId)]);
  const name = await loadPeople(tx, people);
  return rows.map((row) => summaryOf(row, name));
}

const versionRows = (tx: Transaction, resolutionId: string, n: number | undefined) =>
  tx.version.findMany({
    where: { resolutionId, ...(n === undefined ? {} : { n }) },
    select: summaryFields,
    orderBy: { n: "desc" },
  });

type VersionRow = Awaited<ReturnType<typeof versionRows>>[number];

function summaryOf(row: VersionRow, name: NamePerson): VersionSummary {
  return {
    n: row.n,
    sha256: row.sha256,
    status: statusOf(row),
    note: row.note,
    frozenAt: row.frozenAt.toISOString(),
    frozenBy: name(row.frozenBy, null),
    reopenedAt: row.reopenedAt?.toISOString() ?? null,
    reopenedReason: row.reopenedReason,
    requiredPartyIds: requiredPartyIds(row.bytes),
    approvals: row.approvals.map((approval) => approvalView(approval, name)),
  };
}

function statusOf({ reopenedAt, approvedAt, approvals }: VersionRow): VersionSummary["status"] {
  if (reopenedAt !== null) return "reopened";
  if (approvedAt !== null) return "approved";
  return approvals.some(({ decision, voidedAt }) => decision === "refuse" && voidedAt === null) ? "refused" : "pending";
}

const approvalView = (row: VersionRow["approvals"][number], name: NamePerson): ApprovalView => ({
  id: row.id,
  partyId: row.partyId,
  person: name(row.userId, row.partyId),
  decision: row.decision === "approve" ? "approve" : "refuse",
  reason: row.reason,
  sha256: row.sha256,
  at: row.createdAt.toISOString(),
  voidedAt: row.voidedAt?.toISOString() ?? null,
  voidedReason: row.voidedReason,
});

const approversPart = z.object({ requiredApprovers: versionValue.shape.requiredApprovers });

/** Who must approve is part of what was frozen; bytes that someone damaged name nobody, and so nobody can approve them. */
function requiredPartyIds(bytes: Uint8Array): string[] {
  try {
    const { requiredApprovers } = approversPart.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return requiredApprovers.map(({ partyId }) => partyId);
  } catch {
    return [];
  }
}
