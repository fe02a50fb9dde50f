import { systemPool } from "#server/db/pool.ts";
import type { EditAuthor } from "#server/text/appendEdit.ts";

/** Whose the Yjs clientIDs of one resolution are. A binding never changes, so what is known once is known for good. */
export type ClientOwners = {
  /** Looks up those not known yet. */
  readonly load: (clientIds: Iterable<number>) => Promise<void>;
  /** `null` for the server's own, `undefined` for one that was never issued, or not loaded. */
  readonly ownerOf: (clientId: number) => EditAuthor | null | undefined;
};

type Row = { readonly client_id: string; readonly user_id: string | null; readonly party_id: string | null };

export function clientOwners(resolutionId: string): ClientOwners {
  const owners = new Map<number, EditAuthor | null>();
  return {
    ownerOf: (clientId) => owners.get(clientId),
    async load(clientIds) {
      const missing = new Set([...clientIds].filter((clientId) => !owners.has(clientId)));
      if (missing.size === 0) return;
      const { rows } = await systemPool().query<Row>(
        `SELECT client_id, user_id, party_id FROM journal_clients WHERE resolution_id = $1 AND client_id = ANY ($2::bigint[])`,
        [resolutionId, [...missing]],
      );
      for (const { client_id, user_id, party_id } of rows)
        owners.set(Number(client_id), user_id === null ? null : { userId: user_id, partyId: party_id });
    },
  };
}
