import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { proposedStatements } from "./proposedStatements.ts";
import { runInThread } from "./runInThread.ts";

/** A long report takes a second on a busy machine; a text made to be slow would take hours. */
const TIMEOUT_MS = 5_000;

/** What an archived text proposes as statements, found in a thread; nothing where that takes too long. */
export async function findStatements(
  text: string,
  {
    timeoutMs = TIMEOUT_MS,
    publishedAt = null,
  }: { readonly timeoutMs?: number; readonly publishedAt?: string | null } = {},
): Promise<readonly ProposedStatement[]> {
  const ran = await runInThread({ kind: "statements", text, publishedAt }, timeoutMs);
  return ran.ok ? proposedStatements.parse(ran.value) : [];
}
