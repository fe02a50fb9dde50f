import type { Transaction } from "#server/db/transaction.ts";
import type { SpeakerRow } from "#server/queries/followMerges.ts";

/** Two different records, by the ids that were given. */
export type TwoSpeakers = readonly [SpeakerRow, SpeakerRow];

/**
 * Two records that the actor may read, locked in one order until the transaction ends, so that no other merge of either
 * comes between the question and the change; null where one is not to be read.
 */
export async function lockTwoSpeakers(tx: Transaction, ids: readonly [string, string]): Promise<TwoSpeakers | null> {
  await tx.$queryRaw`SELECT 1 FROM speakers WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.speaker.findMany({ where: { id: { in: [...ids] } } });
  const [one, other] = ids.map((id) => rows.find((row) => row.id === id));
  return one && other && one.id !== other.id ? [one, other] : null;
}

/** Who may know of something about two records: those who may read both. */
export const sharedAudience = ([one, other]: TwoSpeakers): string | null =>
  one.audiencePartyId ?? other.audiencePartyId;
