import { asSystem } from "#server/db/asSystem.ts";

/** Often enough that the tables stay small; nothing else depends on it. */
export const CLEAR_EXPIRED_INTERVAL_MS = 60 * 60_000;

/** Deletes what has run out and means nothing any more: sessions, and attempts counted against a limit. */
export async function clearExpired(): Promise<void> {
  await asSystem(async (tx) => {
    await tx.session.deleteMany({ where: { expires: { lt: new Date() } } });
    await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(Date.now()) } } });
  });
}
