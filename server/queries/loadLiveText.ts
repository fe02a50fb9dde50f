import type { Transaction } from "#server/db/transaction.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";
import { liveTextOf, type LiveText } from "./liveText.ts";

/** The text of a resolution as the journal says it now. */
export async function loadLiveText(
  tx: Transaction,
  { id, languages }: { readonly id: string; readonly languages: readonly string[] },
): Promise<LiveText> {
  const { doc, head } = await loadDocument(tx, id);
  const roots = readBlocks(doc, languages);
  doc.destroy();
  return liveTextOf(roots, languages, head);
}
