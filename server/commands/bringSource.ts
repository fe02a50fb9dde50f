import { id } from "#domain/api/common.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { putOnDesk } from "./putOnDesk.ts";

/**
 * Shows a source that is archived already on the desk of another text, with the statements of it that the actor reads
 * somewhere, so that nobody archives it twice. What is one party's stays that party's; what the actor reads on no desk does
 * not exist (M14).
 */
export const bringSource = command({
  name: "bringSource",
  input: z.object({ resolutionId: id, sourceId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, sourceId }) => {
    const source = await readableSource(tx, sourceId);
    if (!source) return err(notFound);
    const { audiencePartyId } = source;
    const statements = await readableStatements(tx, { sourceId, audiencePartyId });
    const there = await deskOf(tx, resolutionId);
    const missing = statements.filter((statementId) => !there.has(statementId));
    if (there.has(sourceId) && missing.length === 0) return ok({ sourceId });
    const desk = { resolutionId, audiencePartyId };
    await putOnDesk(tx, actor, { ...desk, sourceId });
    for (const statementId of missing) await putOnDesk(tx, actor, { ...desk, statementId });
    audit({ type: "sourceBrought", resolutionId, audiencePartyId, data: { sourceId, statementIds: missing } });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ sourceId });
  },
});

async function readableSource(tx: Transaction, sourceId: string) {
  const desk = await tx.resolutionEvidence.findFirst({ where: { sourceId }, select: { id: true } });
  return desk && tx.source.findUnique({ where: { id: sourceId }, select: { audiencePartyId: true } });
}

/** A statement is for those whom its source is for. */
async function readableStatements(
  tx: Transaction,
  where: { readonly sourceId: string; readonly audiencePartyId: string | null },
): Promise<string[]> {
  const rows = await tx.statement.findMany({ where, select: { id: true } });
  const desks = await tx.resolutionEvidence.findMany({
    where: { statementId: { in: rows.map(({ id: statementId }) => statementId) } },
    select: { statementId: true },
  });
  return [...new Set(desks.flatMap(({ statementId }) => statementId ?? []))];
}

/** The ids of the sources and statements that a text's desk shows already. */
async function deskOf(tx: Transaction, resolutionId: string): Promise<ReadonlySet<string>> {
  const links = await tx.resolutionEvidence.findMany({ where: { resolutionId } });
  return new Set(links.flatMap(({ sourceId, statementId }) => sourceId ?? statementId ?? []));
}
