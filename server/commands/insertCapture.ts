import { randomUUID } from "node:crypto";
import type { FetchRecord } from "#domain/api/captures.ts";
import { textFingerprint } from "#domain/evidence/textFingerprint.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { MEDIA_TYPES, type Article } from "#server/capture/article.ts";
import type { Transaction } from "#server/db/transaction.ts";

type NewCapture = {
  readonly sourceId: string;
  readonly audiencePartyId: string | null;
  readonly article: Article;
  /** Null for what was pasted or uploaded: nothing vouches for where it came from. */
  readonly fetched: FetchRecord | null;
};

/** Stores an article's bytes and text as a capture of its source. Answers the capture's id. */
export async function insertCapture(
  tx: Transaction,
  actor: Actor,
  { sourceId, audiencePartyId, article, fetched }: NewCapture,
): Promise<string> {
  const id = randomUUID();
  const { bytes, contentType, sha256, text, textSha256 } = article;
  const content = { bytes, contentType, sha256, text, textSha256, fingerprint: textFingerprint(text) };
  const way = fetched === null ? {} : { url: article.url, fetched };
  await tx.capture.create({
    data: { id, sourceId, audiencePartyId, ...content, ...way, capturedBy: actor.userId },
  });
  // To be made when this is stored: a page's pictures may take their time. Other files are their own picture.
  if (contentType === MEDIA_TYPES.html) await tx.captureSnapshot.create({ data: { captureId: id, audiencePartyId } });
  return id;
}
