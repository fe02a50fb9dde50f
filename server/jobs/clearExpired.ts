import { asSystem } from "#server/db/asSystem.ts";
import { READ_PAGE_KEPT_MS } from "#server/queries/readPages.ts";

/** Often enough that the tables stay small; nothing else depends on it. */
export const CLEAR_EXPIRED_INTERVAL_MS = 60 * 60_000;

/** Deletes what has run out and means nothing any more: sessions, attempts counted against a limit, pages read and not archived. */
export async function clearExpired(): Promise<void> {
  await asSystem(async (tx) => {
    await tx.session.deleteMany({ where: { expires: { lt: new Date() } } });
    await tx.readPage.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - READ_PAGE_KEPT_MS) } } });
    await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(Date.now()) } } });
  });
}
