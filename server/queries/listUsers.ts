import type { UserSummary } from "#domain/api/people.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAdminister, maySeeObservers } from "#domain/policy/policy.ts";
import { asSystem } from "#server/db/asSystem.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";

const memberships = { where: { endedAt: null }, select: { role: true, partyId: true }, take: 1 } as const;
const userFields = { id: true, name: true, disabledAt: true, createdAt: true, memberships } as const;

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly memberships: readonly Pick<UserSummary, "role" | "partyId">[];
}

const summaryOf = ({ id, name, email, disabledAt, createdAt, memberships: [now] }: UserRow): UserSummary => ({
  id,
  name,
  email: email ?? null,
  role: now?.role ?? null,
  partyId: now?.partyId ?? null,
  disabled: disabledAt !== null,
  createdAt: createdAt.toISOString(),
});

/** The accounts that the asker has business with: an administrator all, the clerk the observers; others none. */
export async function listUsers(actor: Actor): Promise<{ items: UserSummary[]; next: null }> {
  const rows = mayAdminister(actor) ? await allUsers() : maySeeObservers(actor) ? await observers(actor) : [];
  return { items: rows.map(summaryOf), next: null };
}

/** Addresses are granted to whereas_system alone. */
const allUsers = (): Promise<UserRow[]> =>
  asSystem((tx) =>
    tx.user.findMany({ select: { ...userFields, email: true }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
  );

const observers = (actor: Actor): Promise<UserRow[]> =>
  withActor(actor, (tx) =>
    tx.user.findMany({
      where: { disabledAt: null, memberships: { some: { role: "observer", endedAt: null } } },
      select: userFields,
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );

/** One account as an administrator sees it, in the transaction that has just changed it; its address comes from outside. */
export async function userSummaryIn(tx: Transaction, userId: string): Promise<UserSummary> {
  const row = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: userFields });
  const account = await asSystem((system) =>
    system.user.findUnique({ where: { id: userId }, select: { email: true } }),
  );
  return summaryOf({ ...row, ...account });
}
