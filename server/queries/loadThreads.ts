import type { CommentView, ThreadView } from "#domain/api/discussion.ts";
import { quoteSelector } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadPeople, type NamePerson } from "./loadPeople.ts";
import { locateInBlock } from "./locateInBlock.ts";
import type { LiveText } from "./liveText.ts";

/** The threads of a resolution that the asker may read, the oldest first; one of them alone when `threadId` is given. */
export async function loadThreads(
  tx: Transaction,
  actor: Actor,
  resolutionId: string,
  text: LiveText,
  threadId?: string,
): Promise<ThreadView[]> {
  const rows = await threadRows(tx, resolutionId, threadId);
  const people = rows.flatMap((row) => [row.createdBy, row.resolvedBy, ...row.comments.map((c) => c.createdBy)]);
  const name = await loadPeople(tx, people);
  return rows.map((row) => threadViewOf(row, text, actor, name));
}

const threadRows = (tx: Transaction, resolutionId: string, threadId: string | undefined) =>
  tx.thread.findMany({
    where: { resolutionId, ...(threadId === undefined ? {} : { id: threadId }) },
    include: { comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });

type ThreadRow = Awaited<ReturnType<typeof threadRows>>[number];

function threadViewOf(row: ThreadRow, text: LiveText, actor: Actor, name: NamePerson): ThreadView {
  return {
    id: row.id,
    audience: row.audiencePartyId ?? "all",
    language: row.language,
    blockId: row.blockId,
    selector: quoteSelector.parse(row.selector),
    versionN: row.versionN,
    status: row.resolvedAt === null ? "open" : "resolved",
    orphaned: isOrphaned(row, text),
    startedBy: name(row.createdBy, row.partyId),
    startedAt: row.createdAt.toISOString(),
    resolvedBy: row.resolvedBy === null ? null : name(row.resolvedBy, null),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    comments: row.comments.map((comment) => commentViewOf(comment, actor, name)),
  };
}

type CommentRow = ThreadRow["comments"][number];

/** A deleted comment keeps its place and loses its words. */
const commentViewOf = (row: CommentRow, actor: Actor, name: NamePerson): CommentView => ({
  id: row.id,
  body: row.deletedAt === null ? row.body : "",
  person: name(row.createdBy, row.partyId),
  at: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  deleted: row.deletedAt !== null,
  // Nobody changes what others wrote in a file.
  mine: row.createdBy === actor.userId && row.importedAuthor === null,
  imported:
    row.importedAuthor === null ? null : { author: row.importedAuthor, at: row.importedAt?.toISOString() ?? null },
});

/**
 * Whether the words a thread stands on are gone. What a frozen version says never goes; on the draft a thread for all
 * lives by its mark; a party's own, of which the shared text says nothing, by its block and words, as does one for all
 * whose words were deleted and written again.
 */
function isOrphaned(row: ThreadRow, text: LiveText): boolean {
  if (row.versionN !== null) return false;
  const blocks = text.roots[row.language] ?? [];
  const isMarked = blocks.some(({ content }) =>
    content.some(({ marks }) => marks.some((mark) => mark.type === "comment" && mark.threadId === row.id)),
  );
  if (isMarked) return false;
  const block = blocks.find(({ id }) => id === row.blockId);
  return block === undefined || locateInBlock(quoteSelector.parse(row.selector), block) === null;
}
