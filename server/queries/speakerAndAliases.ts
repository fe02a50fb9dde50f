import type { Transaction } from "#server/db/transaction.ts";
import { followMerges } from "./followMerges.ts";

/** The ids of all records that are one speaker with this one: the kept record and every one merged into it. */
export async function speakerAndAliases(tx: Transaction, speakerId: string): Promise<string[]> {
  const kept = (await followMerges(tx, [speakerId])).get(speakerId)?.kept.id ?? speakerId;
  const found = new Set([kept]);
  for (let into = [kept]; into.length > 0;) {
    const aliases = await tx.speaker.findMany({ where: { mergedInto: { in: into } }, select: { id: true } });
    into = aliases.map(({ id }) => id).filter((id) => !found.has(id));
    for (const id of into) found.add(id);
  }
  return [...found];
}
