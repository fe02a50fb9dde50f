import { fetchRecord, type FetchRecord } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";

/** A page as it was found at its address, and what the fetch met. */
export type PageAsFetched = {
  /** Where the redirects ended. */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fetched: FetchRecord;
};

/** Longer than anyone reviews an article, an interruption and a meal included. */
export const READ_PAGE_KEPT_MS = 4 * 60 * 60_000;

/** Of one person, each of at most ten megabytes: as many as they would have open to compare. The oldest go first. */
const MAX_KEPT_PAGES = 10;

/**
 * Keeps a page that was read for a person, so that what they archive is what they saw. It is theirs alone: nobody else has
 * it instead of asking the page's server, and nobody learns that they read it.
 */
export async function keepReadPage(actor: Actor, page: PageAsFetched, sha256: string): Promise<void> {
  const { userId, partyId } = actor;
  const { url, contentType, bytes, fetched } = page;
  const { requestedUrl } = fetched;
  await withActor(actor, async (tx) => {
    await tx.readPage.deleteMany({ where: { userId, requestedUrl, sha256 } });
    await dropOldest(tx, userId);
    await tx.readPage.create({
      data: { userId, partyId, requestedUrl, url, contentType, bytes, sha256, fetched },
    });
  });
}

async function dropOldest(tx: Transaction, userId: string): Promise<void> {
  const beyond = await tx.readPage.findMany({
    where: { userId },
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: MAX_KEPT_PAGES - 1,
  });
  if (beyond.length > 0) await tx.readPage.deleteMany({ where: { id: { in: beyond.map(({ id }) => id) } } });
}

/** The page that was read for this person at an address, by the hash of its bytes; null where it is not kept (any more). */
export async function findReadPage(
  actor: Actor,
  { requestedUrl, sha256 }: { readonly requestedUrl: string; readonly sha256: string },
): Promise<PageAsFetched | null> {
  const createdAt = { gt: new Date(Date.now() - READ_PAGE_KEPT_MS) };
  const page = await withActor(actor, (tx) =>
    tx.readPage.findFirst({ where: { userId: actor.userId, requestedUrl, sha256, createdAt } }),
  );
  return page && { ...page, fetched: fetchRecord.parse(page.fetched) };
}
