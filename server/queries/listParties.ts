import { party, type Party } from "#domain/api/people.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { withActor } from "#server/db/withActor.ts";

export const partyFields = { id: true, name: true, shortName: true, colour: true, seats: true } as const;

/** A party's row as it is shown. */
export const partyOf = (row: { [K in keyof typeof partyFields]: unknown }): Party => party.parse(row);

/** The assembly's parties, in its own order. */
export async function listParties(actor: Actor): Promise<Party[]> {
  const rows = await withActor(actor, (tx) =>
    tx.party.findMany({ select: partyFields, orderBy: [{ sort: "asc" }, { createdAt: "asc" }, { id: "asc" }] }),
  );
  return rows.map(partyOf);
}
