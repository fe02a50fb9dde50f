import { randomUUID } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { addEvidenceRequest } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { Article } from "#server/capture/article.ts";
import { readArticle } from "#server/capture/readArticle.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { captureFailed } from "#server/queries/captureFailed.ts";
import { dateSortKey } from "./dateSortKey.ts";
import type { Failure } from "./failure.ts";
import { insertStatements } from "./insertStatements.ts";
import { onResolution } from "./onResolution.ts";
import { command, perform } from "./perform.ts";
import { putOnDesk } from "./putOnDesk.ts";
import { resolveAudience } from "./resolveAudience.ts";

type Request = z.output<typeof addEvidenceRequest>;

const input = z.object({
  resolutionId: id,
  request: addEvidenceRequest,
  /** Read from the request before any lock is taken: parsing a large page takes a second. */
  article: z.custom<Article>(),
});

/** Archives an article for a resolution, with the particulars and statements that a person confirmed. */
export async function archiveEvidence(
  actor: Actor,
  resolutionId: string,
  request: Request,
): Promise<Result<{ readonly sourceId: string }, Failure>> {
  const { html, text, url } = request;
  const article = await readArticle({ html, text, url });
  if (!article.ok) return err(captureFailed(article.error));
  return perform(actor, archive, { resolutionId, request, article: article.value });
}

const archive = command({
  name: "archiveEvidence",
  input,
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, request, article }) => {
    const audience = resolveAudience(actor, request.audience);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    const sourceId = await insertSource(tx, actor, audiencePartyId, article, request.source ?? {});
    const captureId = await insertCapture(tx, actor, { sourceId, audiencePartyId, article });
    await putOnDesk(tx, actor, { resolutionId, audiencePartyId, sourceId });
    const language = request.source?.language ?? article.language;
    const capture = { id: captureId, text: article.text };
    const place = { resolutionId, sourceId, audiencePartyId, language, capture };
    const statements = await insertStatements(tx, actor, place, request.statements ?? []);
    if (!statements.ok) return statements;
    const { sha256, textSha256 } = article;
    const data = { sourceId, sha256, textSha256, statementIds: statements.value };
    audit({ type: "sourceArchived", resolutionId, audiencePartyId, data });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ sourceId });
  },
});

async function insertSource(
  tx: Transaction,
  actor: Actor,
  audiencePartyId: string | null,
  article: Article,
  corrected: NonNullable<Request["source"]>,
): Promise<string> {
  const sourceId = randomUUID();
  const publishedAt = corrected.publishedAt === undefined ? article.publishedAt : corrected.publishedAt;
  await tx.source.create({
    data: {
      id: sourceId,
      audiencePartyId,
      title: corrected.title ?? article.title ?? "",
      outlet: corrected.outlet ?? article.outlet ?? "",
      authors: corrected.authors ?? [...article.authors],
      publishedAt,
      publishedSort: dateSortKey(publishedAt),
      modifiedAt: corrected.modifiedAt === undefined ? article.modifiedAt : corrected.modifiedAt,
      language: corrected.language === undefined ? article.language : corrected.language,
      section: article.section,
      url: article.url,
      createdBy: actor.userId,
      partyId: actor.partyId,
    },
  });
  return sourceId;
}

async function insertCapture(
  tx: Transaction,
  actor: Actor,
  { sourceId, audiencePartyId, article }: { sourceId: string; audiencePartyId: string | null; article: Article },
): Promise<string> {
  const captureId = randomUUID();
  const { bytes, contentType, sha256, text, textSha256 } = article;
  await tx.capture.create({
    data: {
      id: captureId,
      sourceId,
      audiencePartyId,
      bytes,
      contentType,
      sha256,
      text,
      textSha256,
      capturedBy: actor.userId,
    },
  });
  return captureId;
}
