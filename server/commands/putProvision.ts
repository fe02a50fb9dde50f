import type { ProvisionRequest } from "#domain/api/citations.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";

type Place = ProvisionRequest & { readonly instrumentId: string; readonly audiencePartyId: string | null };

/** The id of an instrument's article, which is made when it is cited first: whoever cites it again cites the same one. */
export async function putProvision(
  tx: Transaction,
  actor: Actor,
  { instrumentId, audiencePartyId, article, paragraph }: Place,
): Promise<string> {
  await tx.$executeRaw`
    INSERT INTO instrument_provisions (audience_party_id, instrument_id, article, paragraph, created_by)
    VALUES (${audiencePartyId}::uuid, ${instrumentId}::uuid, ${article}, ${paragraph}, ${actor.userId}::uuid)
    ON CONFLICT DO NOTHING`;
  const where = { instrumentId, article, paragraph };
  const { id } = await tx.instrumentProvision.findFirstOrThrow({ where, select: { id: true } });
  return id;
}
