import { randomUUID } from "node:crypto";
import { id } from "#domain/api/common.ts";
import type { FetchRecord } from "#domain/api/captures.ts";
import {
  evidenceDetails,
  type addEvidenceRequest,
  type addEvidenceUpload,
  type EvidenceDetails,
} from "#domain/api/articles.ts";
import { SOURCE_FIELDS, type StatementFields } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { anchorAgain } from "#domain/quotes/anchorAgain.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { Article } from "#server/capture/article.ts";
import type { ArticleInput } from "#server/capture/captureArticle.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { readArticle } from "#server/capture/readArticle.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { captureFailed } from "#server/queries/captureFailed.ts";
import { fetchArticle } from "#server/queries/fetchArticle.ts";
import { textAudience } from "#server/queries/loadResolution.ts";
import { mayBringEvidence } from "#server/queries/mayBringEvidence.ts";
import { uploadInput } from "#server/queries/uploadInput.ts";
import { dateSortKey } from "./dateSortKey.ts";
import type { Failure } from "./failure.ts";
import { insertCapture } from "./insertCapture.ts";
import { insertDismissals } from "./insertDismissals.ts";
import { insertStatements } from "./insertStatements.ts";
import { onResolution } from "./onResolution.ts";
import { command, perform } from "./perform.ts";
import { putOnDesk } from "./putOnDesk.ts";
import { resolveAudience } from "./resolveAudience.ts";

type Given = z.output<typeof addEvidenceRequest | typeof addEvidenceUpload>;

const input = z.object({
  resolutionId: id,
  details: evidenceDetails,
  /** Fetched and read before any lock is taken: a slow server or a large page takes seconds. */
  found: z.custom<FoundArticle>(),
});

type FoundArticle = { readonly article: Article; readonly fetched: FetchRecord | null };

/**
 * Archives an article for a resolution, with the particulars and statements that a person confirmed: the one that was given,
 * or with an address alone the one that is found there. With the hash of what they read, that copy is archived or nothing. The policy is asked twice: before somebody else's page or file costs
 * anything, and in the transaction that stores it.
 *
 * @param options how to fetch, other than the installation says: for tests
 */
export async function archiveEvidence(
  actor: Actor,
  resolutionId: string,
  given: Given,
  options: Partial<FetchOptions> = {},
): Promise<Result<{ readonly sourceId: string }, Failure>> {
  const { audience, source, statements, dismissed, sha256 } = given;
  const mayStore = await mayBringEvidence(actor, resolutionId, audience);
  if (!mayStore.ok) return mayStore;
  const found = await findArticle(actor, given, options);
  if (!found.ok) return found;
  if (sha256 !== undefined && found.value.article.sha256 !== sha256)
    return err({ kind: "conflict", code: "pageChanged" });
  return perform(actor, archive, {
    resolutionId,
    details: { audience, source, statements, dismissed },
    found: found.value,
  });
}

async function findArticle(
  actor: Actor,
  given: Given,
  options: Partial<FetchOptions>,
): Promise<Result<FoundArticle, Failure>> {
  if ("file" in given) return readGiven(await uploadInput(given));
  const { html, text, url, sha256 } = given;
  const isAddressAlone = html === undefined && text === undefined;
  return isAddressAlone && url !== undefined
    ? fetchArticle(actor, { url, sha256 }, options)
    : readGiven({ html, text, url });
}

async function readGiven(given: ArticleInput): Promise<Result<FoundArticle, Failure>> {
  const article = await readArticle(given);
  return article.ok ? ok({ article: article.value, fetched: null }) : err(captureFailed(article.error));
}

const archive = command({
  name: "archiveEvidence",
  input,
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, facts, audit, notify }, { resolutionId, details, found }) => {
    const { article, fetched } = found;
    const audience = resolveAudience(actor, details.audience);
    if (!audience.ok) return audience;
    // All who read a private draft are one party: for everyone in the assembly it would betray what the draft is about.
    const audiencePartyId = audience.value ?? textAudience(facts.row);
    const sourceId = await insertSource(tx, actor, audiencePartyId, article, details.source ?? {});
    const captureId = await insertCapture(tx, actor, { sourceId, audiencePartyId, article, fetched });
    await putOnDesk(tx, actor, { resolutionId, audiencePartyId, sourceId });
    const language = details.source?.language ?? article.language;
    const capture = { id: captureId, text: article.text };
    const place = { resolutionId, sourceId, audiencePartyId, language, capture };
    const statements = await insertStatements(tx, actor, place, confirmedIn(details, found));
    if (!statements.ok) return statements;
    const dismissed = await insertDismissals(tx, actor, capture, dismissedIn(details, found));
    if (!dismissed.ok) return dismissed;
    const { sha256, textSha256 } = article;
    const data = { sourceId, sha256, textSha256, statementIds: statements.value };
    audit({ type: "sourceArchived", resolutionId, audiencePartyId, data });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ sourceId });
  },
});

/** Whoever names no copy has the page fetched as it is now: what was said in it may stand a line further down. */
function confirmedIn(
  { statements = [] }: EvidenceDetails,
  { article, fetched }: FoundArticle,
): readonly StatementFields[] {
  if (fetched === null) return statements;
  return statements.map((statement) => ({ ...statement, selector: anchorAgain(statement.selector, article.text) }));
}

/** One whose words are gone from the page meanwhile is not proposed any more either. */
function dismissedIn(
  { dismissed = [] }: EvidenceDetails,
  { article, fetched }: FoundArticle,
): readonly QuoteSelector[] {
  if (fetched === null) return dismissed;
  const again = dismissed.map((selector) => anchorAgain(selector, article.text));
  return again.filter(({ start, end, exact }) => article.text.slice(start, end) === exact);
}

async function insertSource(
  tx: Transaction,
  actor: Actor,
  audiencePartyId: string | null,
  article: Article,
  corrected: NonNullable<EvidenceDetails["source"]>,
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
      section: corrected.section === undefined ? article.section : corrected.section,
      proposedFields: SOURCE_FIELDS.filter((field) => corrected[field] === undefined && isRead(article[field])),
      url: article.url,
      createdBy: actor.userId,
      partyId: actor.partyId,
    },
  });
  return sourceId;
}

const isRead = (value: string | readonly string[] | null): boolean => value !== null && value.length > 0;
