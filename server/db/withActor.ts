import type { Actor } from "#domain/policy/actor.ts";
import type { Prisma } from "#generated/prisma/client.ts";
import { APP_ROLE } from "./databaseRoles.ts";
import { prismaClient } from "./prismaClients.ts";
import type { Transaction } from "./transaction.ts";

/** What row-level security needs to know of a person. */
export type RowReader = Pick<Actor, "userId" | "partyId" | "role">;

export interface TransactionOptions {
  readonly isolation?: Prisma.TransactionIsolationLevel;
  /** For the few transactions that rebuild a long text. */
  readonly timeoutMs?: number;
}

/** Waiting for a connection; a server this busy answers 503 rather than queueing requests without end. */
export const MAX_WAIT_MS = 5_000;
/** A command that takes longer holds locks that others wait for. */
export const TIMEOUT_MS = 15_000;

/**
 * Runs `use` in one transaction as the role that row-level security binds, with the actor's user, party and role set for
 * this transaction alone. What it returns is committed; a throw rolls back.
 */
export function withActor<T>(
  { userId, partyId, role }: RowReader,
  use: (tx: Transaction) => Promise<T>,
  { isolation, timeoutMs = TIMEOUT_MS }: TransactionOptions = {},
): Promise<T> {
  return prismaClient(APP_ROLE).$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.user_id', ${userId}, true), set_config('app.party_id', ${partyId ?? ""}, true),
        set_config('app.role', ${role}, true)`;
      return use(tx);
    },
    { maxWait: MAX_WAIT_MS, timeout: timeoutMs, ...(isolation ? { isolationLevel: isolation } : {}) },
  );
}
