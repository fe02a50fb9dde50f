import type * as Y from "yjs";
import type { BlocksByLanguage } from "#domain/document/block.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { appendEdit, type AppendFailure } from "./appendEdit.ts";
import { insertBlockElement } from "./blockElements.ts";
import { GENESIS_CHAIN } from "./journalChain.ts";
import { rootOf } from "./roots.ts";

/**
 * Opens a resolution's journal and writes its first text, on the server and once: two clients that each seeded a document
 * would double it. The resolution row must be there; its head row is made here if it is not.
 *
 * @param languages authoritative first
 * @returns the head after it; fails as appendEdit does. Throws where the resolution has text already: that is misuse.
 */
export async function seedDocument(
  tx: Transaction,
  resolutionId: string,
  languages: readonly string[],
  text: BlocksByLanguage,
): Promise<Result<{ readonly head: number }, AppendFailure>> {
  await tx.resolutionHead.createMany({ data: { resolutionId, chain: GENESIS_CHAIN }, skipDuplicates: true });
  const seeded = await appendEdit(tx, resolutionId, (doc) => writeOnce(doc, languages, text), { author: null });
  return seeded.ok ? ok({ head: seeded.value.head }) : seeded;
}

function writeOnce(doc: Y.Doc, languages: readonly string[], text: BlocksByLanguage): void {
  for (const language of languages) {
    const root = rootOf(doc, languages, language);
    if (root.length > 0) throw new Error("A text is seeded once.");
    for (const [index, block] of (text[language] ?? []).entries()) insertBlockElement(root, index, block);
  }
}
