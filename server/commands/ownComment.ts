import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { forbidden, notFound, type Failure } from "./failure.ts";

type Place = { readonly resolutionId: string; readonly threadId: string; readonly commentId: string };

/** The actor's own comment that is still there; another's that they read is refused, any other is unknown. */
export async function ownComment(tx: Transaction, actor: Actor, place: Place): Promise<Result<Comment, Failure>> {
  const { resolutionId, threadId, commentId } = place;
  const comment = await tx.comment.findFirst({ where: { id: commentId, threadId, resolutionId } });
  if (!comment || comment.deletedAt !== null) return err(notFound);
  // What came in with a file was written by somebody else, whoever brought it.
  return comment.createdBy === actor.userId && comment.importedAuthor === null ? ok(comment) : err(forbidden);
}

type Comment = { readonly audiencePartyId: string | null };
