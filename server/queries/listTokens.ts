import type { TokenSummary } from "#domain/api/people.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { withActor } from "#server/db/withActor.ts";

export const tokenFields = { id: true, name: true, createdAt: true, lastUsedAt: true, expiresAt: true } as const;

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** A token's row as it is shown: never its secret, of which there is only a hash. */
export const tokenSummaryOf = ({ id, name, createdAt, lastUsedAt, expiresAt }: TokenRow): TokenSummary => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
});

/** The asker's personal tokens that were not withdrawn, newest first. */
export async function listTokens(actor: Actor): Promise<{ items: TokenSummary[]; next: null }> {
  const rows = await withActor(actor, (tx) =>
    tx.apiToken.findMany({
      where: { userId: actor.userId, revokedAt: null },
      select: tokenFields,
      orderBy: { createdAt: "desc" },
    }),
  );
  return { items: rows.map(tokenSummaryOf), next: null };
}
