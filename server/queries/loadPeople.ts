import type { z } from "#domain/zod.ts";
import type { person } from "#domain/api/common.ts";
import type { Transaction } from "#server/db/transaction.ts";

export type Person = z.infer<typeof person>;

/** Says who did something, as it is shown: their name now, and the party they acted for then. */
export type NamePerson = (userId: string, partyId: string | null) => Person;

/** Names of the people given; somebody whose account the asker may not see keeps their id and no name. */
export async function loadPeople(tx: Transaction, userIds: Iterable<string | null>): Promise<NamePerson> {
  const ids = [...new Set(userIds)].filter((id) => id !== null);
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (id, partyId) => ({ id, name: names.get(id) ?? "", partyId });
}
