import { SYSTEM_ROLE } from "./databaseRoles.ts";
import { prismaClient } from "./prismaClients.ts";
import type { Transaction } from "./transaction.ts";
import { MAX_WAIT_MS, TIMEOUT_MS, type TransactionOptions } from "./withActor.ts";

/**
 * Runs `use` in one transaction as the role that passes row-level security by. For collaboration, jobs, sign-in and
 * set-up alone: nothing that it reads may go to a person unless `domain/policy` was asked first.
 */
export function asSystem<T>(
  use: (tx: Transaction) => Promise<T>,
  { isolation, timeoutMs = TIMEOUT_MS }: TransactionOptions = {},
): Promise<T> {
  return prismaClient(SYSTEM_ROLE).$transaction(use, {
    maxWait: MAX_WAIT_MS,
    timeout: timeoutMs,
    ...(isolation ? { isolationLevel: isolation } : {}),
  });
}
