import type { Transaction } from "#server/db/transaction.ts";
import type { Place } from "./evidencePlaces.ts";

type Wanted = {
  /** Only claims that its clauses state, or that statements on its desk bear on. */
  readonly resolutionId?: string | undefined;
  readonly after?: Place | undefined;
  readonly take?: number;
};

/**
 * The claims that row-level security shows the asker, the one made last first. A party's own that it has published is
 * left out: its copy stands for it.
 */
export function claimIds(tx: Transaction, { resolutionId, after, take }: Wanted): Promise<Place[]> {
  const text = resolutionId ?? null;
  const [at, beyond] = [after?.createdAt ?? null, after?.id ?? null];
  return tx.$queryRaw<Place[]>`
    SELECT c.id::text, c.created_at AS "createdAt" FROM claims c
    WHERE NOT EXISTS (SELECT FROM claims copy WHERE copy.published_from = c.id)
      AND (${text}::uuid IS NULL
        OR EXISTS (SELECT FROM claim_clauses l
          WHERE l.claim_id = c.id AND l.removed_at IS NULL AND l.resolution_id = ${text}::uuid)
        OR EXISTS (SELECT FROM claim_stances s JOIN resolution_evidence e ON e.statement_id = s.statement_id
          WHERE s.claim_id = c.id AND s.removed_at IS NULL AND e.resolution_id = ${text}::uuid))
      AND (${at}::timestamptz IS NULL OR c.created_at < ${at}::timestamptz
        OR (c.created_at = ${at}::timestamptz AND c.id > ${beyond}::uuid))
    ORDER BY c.created_at DESC, c.id LIMIT ${take ?? null}::int`;
}
