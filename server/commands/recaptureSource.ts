import { id } from "#domain/api/common.ts";
import type { RecaptureAnswer } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { fetchArticle, type FetchedArticle } from "#server/queries/fetchArticle.ts";
import { listCaptures } from "#server/queries/listCaptures.ts";
import { readingOf } from "#server/queries/readingOf.ts";
import { sourceOnDesk } from "#server/queries/sourceOnDesk.ts";
import { forbidden, notFound, type Failure } from "./failure.ts";
import { insertCapture } from "./insertCapture.ts";
import { onResolution } from "./onResolution.ts";
import { command, perform } from "./perform.ts";

/** Some pages differ in a byte whenever they are asked for; this is more often than anyone looks. */
const MAX_CAPTURES = 100;

/**
 * Fetches a source's page again. One whose bytes are others than in the newest capture becomes a capture of its own, beside
 * those before: statements stay with the capture that they were taken from. Equal bytes are the same page, even where a
 * newer reader gets another text out of them: the outlet changed nothing.
 *
 * @param options how to fetch, other than the installation says: for tests
 */
export async function recaptureSource(
  actor: Actor,
  resolutionId: string,
  sourceId: string,
  options: Partial<FetchOptions> = {},
): Promise<Result<RecaptureAnswer, Failure>> {
  const url = await addressOf(actor, resolutionId, sourceId);
  if (!url.ok) return url;
  const found = await fetchArticle(actor, { url: url.value }, options);
  if (!found.ok) return found;
  const recaptured = await perform(actor, recapture, { resolutionId, sourceId, found: found.value });
  if (!recaptured.ok) return recaptured;
  const captures = await listCaptures(actor, resolutionId, sourceId);
  const newest = captures.ok ? captures.value.items[0] : undefined;
  return newest ? ok({ ...recaptured.value, capture: newest }) : err(notFound);
}

/** Where a source is looked for again; nothing is fetched for those who could not store it. */
async function addressOf(actor: Actor, resolutionId: string, sourceId: string): Promise<Result<string, Failure>> {
  const asked = await readingOf(actor, resolutionId, async (tx, { facts }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    return source && { url: source.url, mayStore: mayAddEvidence(actor, facts) };
  });
  if (!asked.ok) return asked;
  if (!asked.value.mayStore) return err(forbidden);
  return asked.value.url === null ? err({ kind: "invalid", code: "sourceHasNoAddress" }) : ok(asked.value.url);
}

const recapture = command({
  name: "recaptureSource",
  input: z.object({ resolutionId: id, sourceId: id, found: z.custom<FetchedArticle>() }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, sourceId, found }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    if (!source) return err(notFound);
    await lockSource(tx, sourceId);
    const { sha256, textSha256 } = found.article;
    const newest = await tx.capture.findFirst({
      where: { sourceId },
      select: { sha256: true, textSha256: true },
      orderBy: [{ capturedAt: "desc" }, { id: "desc" }],
    });
    if (newest?.sha256 === sha256) return ok({ changed: false, stored: false });
    if ((await tx.capture.count({ where: { sourceId } })) >= MAX_CAPTURES)
      return err({ kind: "conflict", code: "tooManyCaptures" });
    const { audiencePartyId } = source;
    const captureId = await insertCapture(tx, actor, { sourceId, audiencePartyId, ...found });
    const data = { sourceId, captureId, sha256, textSha256 };
    audit({ type: "sourceRecaptured", resolutionId, audiencePartyId, data });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ changed: newest?.textSha256 !== textSha256, stored: true });
  },
});

/** Two people who look again at once must not store the same page twice. */
async function lockSource(tx: Transaction, sourceId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM sources WHERE id = ${sourceId}::uuid FOR UPDATE`;
}
