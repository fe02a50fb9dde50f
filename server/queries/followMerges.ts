import type { Transaction } from "#server/db/transaction.ts";

export type SpeakerRow = Awaited<ReturnType<Transaction["speaker"]["findMany"]>>[number];

/** A record, and the one it was merged into in the end: itself where it was not. */
export type FollowedSpeaker = { readonly row: SpeakerRow; readonly kept: SpeakerRow };

type Where = NonNullable<Parameters<Transaction["speaker"]["findMany"]>[0]>["where"];

/**
 * The records with these ids, each with the one that it is an alias of. Only rows that fit `readable`: a merge that leads
 * out of it is not followed.
 */
export async function followMerges(
  tx: Transaction,
  ids: readonly string[],
  readable: NonNullable<Where> = {},
): Promise<Map<string, FollowedSpeaker>> {
  const rows = new Map<string, SpeakerRow>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0;) {
    const found = await tx.speaker.findMany({ where: { ...readable, id: { in: wanted } } });
    for (const row of found) rows.set(row.id, row);
    wanted = [...new Set(found.flatMap(({ mergedInto }) => mergedInto ?? []))].filter((id) => !rows.has(id));
  }
  return new Map(
    ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [[id, { row, kept: keptOf(row, rows) }] as const] : [];
    }),
  );
}

function keptOf(row: SpeakerRow, rows: ReadonlyMap<string, SpeakerRow>): SpeakerRow {
  const next = row.mergedInto === null ? undefined : rows.get(row.mergedInto);
  return next ? keptOf(next, rows) : row;
}
