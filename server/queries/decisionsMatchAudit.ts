import { z } from "#domain/zod.ts";
import type { AuditEventView } from "#domain/api/resolutions.ts";
import type { Transaction } from "#server/db/transaction.ts";

const frozen = z.object({ n: z.number(), sha256: z.string() });
const decided = z.object({ approvalId: z.string(), n: z.number(), sha256: z.string() });

/**
 * Whether every version and every decision is what the audit chain recorded when it was made. Somebody with the database in
 * hand can change a version's bytes and its hash together, which agree with each other; they cannot make the chain agree.
 */
export async function decisionsMatchAudit(
  tx: Transaction,
  resolutionId: string,
  events: readonly AuditEventView[],
): Promise<boolean> {
  const versions = await tx.version.findMany({ where: { resolutionId }, select: { n: true, sha256: true } });
  const approvals = await tx.approval.findMany({
    where: { resolutionId },
    select: { id: true, n: true, sha256: true, decision: true },
  });
  return (
    sameSet(
      versions.map(({ n, sha256 }) => `${n} ${sha256}`),
      said(events, "versionFrozen", frozen, ({ n, sha256 }) => `${n} ${sha256}`),
    ) &&
    (["approve", "refuse"] as const).every((decision) =>
      sameSet(
        approvals.filter((row) => row.decision === decision).map(({ id, n, sha256 }) => `${id} ${n} ${sha256}`),
        said(
          events,
          decision === "approve" ? "versionApproved" : "versionRefused",
          decided,
          ({ approvalId, n, sha256 }) => `${approvalId} ${n} ${sha256}`,
        ),
      ),
    )
  );
}

function said<T>(
  events: readonly AuditEventView[],
  type: string,
  schema: z.ZodType<T>,
  key: (data: T) => string,
): string[] {
  return events.flatMap((event) => {
    const data = event.type === type && event.audience === "all" ? schema.safeParse(event.data).data : undefined;
    return data === undefined ? [] : [key(data)];
  });
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;
