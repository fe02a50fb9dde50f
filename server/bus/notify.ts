import type { Transaction } from "#server/db/transaction.ts";
import type { BusMessage } from "./message.ts";

export const CHANNEL = "whereas";

/**
 * Tells every process of a change, once the transaction commits and only if it does. Never in the journal's group
 * commit: NOTIFY makes commits wait for one another. A message holds ids only and stays far below Postgres's 8000 bytes.
 */
export async function notify(tx: Transaction, message: BusMessage): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(message)})`;
}
