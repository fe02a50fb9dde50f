import type { Transaction } from "#server/db/transaction.ts";
import type { SpeakerRow } from "./followMerges.ts";

/** For each kept record all those merged into it, by whatever way, that the asker may read. */
export async function loadAliases(
  tx: Transaction,
  keptIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SpeakerRow[]>> {
  const rootOf = new Map(keptIds.map((id) => [id, id]));
  const found: { readonly root: string; readonly row: SpeakerRow }[] = [];
  for (let into = [...rootOf.keys()]; into.length > 0;) {
    const rows = await tx.speaker.findMany({ where: { mergedInto: { in: into } } });
    const fresh = rows.filter(({ id }) => !rootOf.has(id));
    for (const row of fresh) {
      const root = rootOf.get(row.mergedInto ?? "") ?? row.id;
      rootOf.set(row.id, root);
      found.push({ root, row });
    }
    into = fresh.map(({ id }) => id);
  }
  const byRoot = Map.groupBy(found, ({ root }) => root);
  return new Map(keptIds.map((id) => [id, (byRoot.get(id) ?? []).map(({ row }) => row)]));
}
