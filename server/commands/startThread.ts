import { randomUUID } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { startThreadRequest } from "#domain/api/discussion.ts";
import type { Block } from "#domain/document/block.ts";
import { mayComment } from "#domain/policy/policy.ts";
import { describeRange, type QuoteSelector } from "#domain/quotes/selector.ts";
import { wordsOf } from "#domain/document/block.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadLiveText } from "#server/queries/loadLiveText.ts";
import type { ResolutionRow } from "#server/queries/loadResolution.ts";
import { locateInBlock } from "#server/queries/locateInBlock.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { setThreadMark } from "#server/text/threadMarks.ts";
import { notFound, type Failure } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { resolveAudience } from "./resolveAudience.ts";
import { textOfVersion } from "./textOfVersion.ts";

const input = startThreadRequest.extend({ resolutionId: id });
type Request = z.output<typeof input>;

const wordsGone: Failure = { kind: "conflict", code: "wordsGone" };

/**
 * Starts a thread on words of a block. One for all on an open draft is marked in the shared text in the same transaction,
 * whoever starts it; one of a party alone, or on a frozen version, is a row and nothing else.
 */
export const startThread = command({
  name: "startThread",
  input,
  ...onResolution(mayComment, { lock: true }),
  run: async ({ tx, actor, facts: { row }, audit, notify }, request) => {
    const { resolutionId, language, blockId } = request;
    const audience = resolveAudience(actor, request.audience);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    const versionN = request.versionN ?? (row.head.state === "open" ? null : await latestVersion(tx, resolutionId));
    const block = await findBlock(tx, row, request, versionN);
    if (!block.ok) return block;
    const found = locateInBlock(request.selector, block.value);
    if (!found) return err(wordsGone);
    const selector = describeRange(wordsOf(block.value), found.start, found.end);
    const threadId = randomUUID();
    await insertRows(tx, { threadId, request, selector, versionN, audiencePartyId, actor });
    if (audiencePartyId === null && versionN === null) {
      const marked = await markText(tx, row, { threadId, language, blockId, selector });
      if (!marked.ok) return marked;
    }
    audit({ type: "threadStarted", resolutionId, audiencePartyId, data: { threadId, blockId, language, versionN } });
    notify({ kind: "row", resolutionId, row: "thread", id: threadId, audiencePartyId });
    return ok({ threadId });
  },
});

async function latestVersion(tx: Transaction, resolutionId: string): Promise<number | null> {
  const { _max } = await tx.version.aggregate({ where: { resolutionId }, _max: { n: true } });
  return _max.n;
}

async function findBlock(
  tx: Transaction,
  row: ResolutionRow,
  { language, blockId }: Request,
  versionN: number | null,
): Promise<Result<Block, Failure>> {
  const blocks = await blocksOf(tx, row, language, versionN);
  if (!blocks.ok) return blocks;
  const block = blocks.value.find((candidate) => candidate.id === blockId);
  return block ? ok(block) : err(wordsGone);
}

async function blocksOf(
  tx: Transaction,
  row: ResolutionRow,
  language: string,
  versionN: number | null,
): Promise<Result<readonly Block[], Failure>> {
  if (versionN === null) return ok((await loadLiveText(tx, row)).roots[language] ?? []);
  const version = await tx.version.findUnique({
    where: { resolutionId_n: { resolutionId: row.id, n: versionN } },
    select: { bytes: true, sha256: true },
  });
  if (!version) return err(notFound);
  const text = textOfVersion(version);
  return text.ok ? ok(text.value.blocks[language] ?? []) : text;
}

type Marked = { threadId: string; language: string; blockId: string; selector: QuoteSelector };

async function markText(
  tx: Transaction,
  { id: resolutionId, languages }: ResolutionRow,
  place: Marked,
): Promise<Result<null, Failure>> {
  let isMarked = false;
  const change = (doc: Parameters<Parameters<typeof appendEdit>[2]>[0]) => {
    isMarked = setThreadMark(doc, languages, place);
  };
  const appended = await appendEdit(tx, resolutionId, change, { author: null });
  return appended.ok && isMarked ? ok(null) : err(wordsGone);
}

type NewThread = {
  readonly threadId: string;
  readonly request: Request;
  readonly selector: QuoteSelector;
  readonly versionN: number | null;
  readonly audiencePartyId: string | null;
  readonly actor: { readonly userId: string; readonly partyId: string | null };
};

async function insertRows(tx: Transaction, { threadId, request, actor, ...thread }: NewThread): Promise<void> {
  const { resolutionId, language, blockId, body } = request;
  const { audiencePartyId, versionN, selector } = thread;
  const by = { createdBy: actor.userId, partyId: actor.partyId };
  const shared = { resolutionId, audiencePartyId, ...by };
  await tx.thread.create({ data: { id: threadId, ...shared, language, blockId, selector, versionN } });
  await tx.comment.create({ data: { threadId, ...shared, body } });
}
