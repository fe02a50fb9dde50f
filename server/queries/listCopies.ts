import type { CopiesRequest, CopyView } from "#domain/api/copies.ts";
import { pageKey } from "#domain/evidence/pageKey.ts";
import { likeness, SAME_TEXT, SHARED_TEXT, textFingerprint } from "#domain/evidence/textFingerprint.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { wholeList, type List } from "./list.ts";

/** More than this nobody looks through. */
const MAX_COPIES = 5;

/**
 * The archived sources of the same address, and those with the same text or a good part of it, the likest first. Of those on
 * the desk of a text that the actor reads: that a party keeps one to itself, or that there is another text, is betrayed to
 * nobody.
 */
export async function listCopies(actor: Actor, asked: CopiesRequest): Promise<Result<List<CopyView>, Failure>> {
  const fingerprint = textFingerprint(asked.text);
  const page = asked.url === undefined ? null : pageKey(asked.url);
  const sources = await withActor(actor, async (tx) => {
    const found = [...(await alikeSources(tx, fingerprint)), ...(await sourcesOfPage(tx, page))];
    return readableHere(tx, asked.except, [...new Map(found.map((source) => [source.id, source])).values()]);
  });
  const copies = sources
    .flatMap((source) => copyOf(source, page, fingerprint) ?? [])
    .filter(({ kind, likeness: share }) => kind === "address" || share >= SHARED_TEXT)
    .toSorted((a, b) => Number(b.kind === "address") - Number(a.kind === "address") || b.likeness - a.likeness);
  return ok(wholeList(copies.slice(0, MAX_COPIES)));
}

const fields = {
  id: true,
  audiencePartyId: true,
  title: true,
  outlet: true,
  publishedAt: true,
  publishedFrom: true,
  url: true,
  captures: { select: { fingerprint: true, capturedAt: true }, orderBy: { capturedAt: "desc" } },
} as const;

type Source = Awaited<ReturnType<typeof alikeSources>>[number];

async function alikeSources(tx: Transaction, fingerprint: number[]) {
  if (fingerprint.length === 0) return [];
  return tx.source.findMany({
    where: { captures: { some: { fingerprint: { hasSome: fingerprint } } } },
    select: fields,
    orderBy: { createdAt: "asc" },
  });
}

async function sourcesOfPage(tx: Transaction, page: string | null): Promise<Source[]> {
  if (page === null) return [];
  const [path = ""] = page.split("?");
  // What stands in an address as a wildcard of the database's finds too much, which the key then leaves out.
  const found = await tx.source.findMany({ where: { url: { contains: path, mode: "insensitive" } }, select: fields });
  return found.filter(({ url }) => url !== null && pageKey(url) === page);
}

/** Those on a desk that the actor reads, without the one that is asked about and the copy made of it for all. */
async function readableHere(tx: Transaction, except: string | undefined, sources: readonly Source[]) {
  const desks = await tx.resolutionEvidence.findMany({
    where: { sourceId: { in: sources.map(({ id }) => id) } },
    select: { sourceId: true },
  });
  const onDesk = new Set(desks.map(({ sourceId }) => sourceId));
  const own = sources.find(({ id }) => id === except);
  return sources.filter(
    ({ id, publishedFrom }) =>
      onDesk.has(id) && (except === undefined || ![id, publishedFrom].includes(except)) && own?.publishedFrom !== id,
  );
}

/** Several captures of one page are one source: the likest of them counts. */
function copyOf({ captures, ...source }: Source, page: string | null, fingerprint: readonly number[]): CopyView | null {
  const [newest] = captures;
  if (newest === undefined) return null;
  const share = Math.max(0, ...captures.map((capture) => likeness(fingerprint, capture.fingerprint)));
  const isPage = page !== null && source.url !== null && pageKey(source.url) === page;
  return {
    sourceId: source.id,
    audience: source.audiencePartyId ?? "all",
    title: source.title,
    outlet: source.outlet,
    publishedAt: source.publishedAt,
    archivedAt: newest.capturedAt.toISOString(),
    kind: isPage ? "address" : share >= SAME_TEXT ? "same" : "shared",
    likeness: share,
  };
}
