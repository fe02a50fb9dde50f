import type { Transaction } from "./transaction.ts";

/** The time by the database's clock, the one clock of all instances, as exactly as a Date can hold it. */
export async function databaseTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`;
  if (!row) throw new Error("The database did not say what time it is.");
  return row.now;
}
