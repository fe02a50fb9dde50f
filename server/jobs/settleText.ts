import { clauseHash } from "#domain/document/hashes.ts";
import type { BlocksByLanguage } from "#domain/document/block.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import { withoutCommentMarks } from "#domain/document/content.ts";
import { documentTree, nodesOf } from "#domain/document/tree.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import { asSystem } from "#server/db/asSystem.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { titlesOf } from "#server/queries/titlesOf.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";

const TIMEOUT_MS = 60_000;

/** Evidence id -> where the text leans on it. */
type WhereUsed = Record<string, { readonly language: string; readonly blockId: string }[]>;

/**
 * Keeps the text as it stands now, for what reads texts without opening them: history, lists, staleness and where-used.
 * Doing it twice for one head does nothing.
 *
 * @returns the head that is kept now; null where there is no such resolution
 */
export function settleText(resolutionId: string): Promise<number | null> {
  return asSystem(
    async (tx) => {
      const resolution = await tx.resolution.findUnique({ where: { id: resolutionId } });
      if (!resolution) return null;
      const { doc, head } = await loadDocument(tx, resolutionId);
      const blocks = withoutThreads(readBlocks(doc, resolution.languages));
      doc.destroy();
      if (await isSettled(tx, resolutionId, head)) return head;
      const original = blocks[resolution.languages[0] ?? ""] ?? [];
      const clauses = [...nodesOf(documentTree(original, styleOf(resolution.style)))];
      const hashes = Object.fromEntries(clauses.map((node) => [node.block.id, clauseHash(node)]));
      await tx.settledState.createMany({
        data: { resolutionId, head, blocks: jsonOf(blocks), hashes, whereUsed: whereUsedIn(blocks) },
        skipDuplicates: true,
      });
      await tx.resolution.update({
        where: { id: resolutionId },
        data: { title: titlesOf(blocks), updatedAt: new Date() },
      });
      return head;
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

const isSettled = async (tx: Transaction, resolutionId: string, head: number): Promise<boolean> =>
  (await tx.settledState.count({ where: { resolutionId, head } })) > 0;

const withoutThreads = (text: BlocksByLanguage): BlocksByLanguage =>
  Object.fromEntries(
    Object.entries(text).map(([language, blocks]) => [
      language,
      blocks.map((block) => ({ ...block, content: withoutCommentMarks(block.content) })),
    ]),
  );

function whereUsedIn(text: BlocksByLanguage): WhereUsed {
  const uses = Object.entries(text).flatMap(([language, blocks]) =>
    blocks.flatMap((block) =>
      evidenceIdsIn([block]).map((evidenceId) => ({ evidenceId, place: { language, blockId: block.id } })),
    ),
  );
  // By way of a map: what a text cites may be any string, "constructor" too.
  const byEvidence = Map.groupBy(uses, ({ evidenceId }) => evidenceId);
  return Object.fromEntries([...byEvidence].map(([id, found]) => [id, found.map(({ place }) => place)]));
}

/** Blocks are read-only in our types and JSON in the database's. */
const jsonOf = (text: BlocksByLanguage) =>
  Object.fromEntries(
    Object.entries(text).map(([language, blocks]) => [language, blocks.map((block) => ({ ...block }))]),
  );
