import type { ProposalDismissal } from "#domain/api/evidence.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { capturesOfOneSource } from "./capturesOfOneSource.ts";
import { loadPeople } from "./loadPeople.ts";

/**
 * What the asker knows to be set aside in a capture or in another of its source, by the hash that names the words: their
 * party's, and what is for all.
 */
export async function loadDismissals(
  tx: Transaction,
  captureId: string,
): Promise<ReadonlyMap<string, ProposalDismissal[]>> {
  const rows = await tx.proposalDismissal.findMany({
    where: { captureId: { in: await capturesOfOneSource(tx, captureId) }, withdrawnAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const name = await loadPeople(
    tx,
    rows.map(({ createdBy }) => createdBy),
  );
  const views = rows.map(({ selectorHash, audiencePartyId, createdBy, partyId, createdAt }) => ({
    selectorHash,
    audience: audiencePartyId ?? "all",
    dismissedBy: name(createdBy, partyId),
    dismissedAt: createdAt.toISOString(),
  }));
  return Map.groupBy(views, ({ selectorHash }) => selectorHash);
}
