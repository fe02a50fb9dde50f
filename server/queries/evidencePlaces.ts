import { timestamp } from "#domain/api/common.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { isId } from "./isId.ts";

/** Where a row stands in a list of what was added last. */
export type Place = { readonly createdAt: Date; readonly id: string };

/** What a cursor says; null for one that no page ended with. */
export function placeOf(cursor: string): Place | null {
  const [at = "", id = "", ...rest] = cursor.split(" ");
  const isPlace = timestamp.safeParse(at).success && isId(id) && rest.length === 0;
  return isPlace ? { createdAt: new Date(at), id } : null;
}

export const cursorOf = ({ createdAt, id }: Place): string => `${createdAt.toISOString()} ${id}`;

type Wanted = {
  readonly after: Place | undefined;
  readonly take: number;
  /** Records of one speaker: the one kept and its aliases. */
  readonly speakerIds: readonly string[] | null;
  readonly sourceId?: string | undefined;
};

/** The statements on the desk of a text that the asker reads (M14), the one added last first. */
export function statementPlaces(tx: Transaction, { after, take, speakerIds, sourceId }: Wanted): Promise<Place[]> {
  const [at, beyond] = [after?.createdAt ?? null, after?.id ?? null];
  return tx.$queryRaw<Place[]>`
    SELECT s.id::text, s.created_at AS "createdAt" FROM statements s
    WHERE EXISTS (SELECT FROM resolution_evidence e WHERE e.statement_id = s.id)
      AND (${speakerIds}::uuid[] IS NULL OR s.speaker_id = ANY (${speakerIds}::uuid[]))
      AND (${sourceId ?? null}::uuid IS NULL OR s.source_id = ${sourceId ?? null}::uuid)
      AND (${at}::timestamptz IS NULL OR s.created_at < ${at}::timestamptz
        OR (s.created_at = ${at}::timestamptz AND s.id > ${beyond}::uuid))
    ORDER BY s.created_at DESC, s.id LIMIT ${take}::int`;
}

/** The sources on the desk of a text that the asker reads (M14), the one added last first. */
export function sourcePlaces(tx: Transaction, { after, take, speakerIds }: Wanted): Promise<Place[]> {
  const [at, beyond] = [after?.createdAt ?? null, after?.id ?? null];
  return tx.$queryRaw<Place[]>`
    SELECT s.id::text, s.created_at AS "createdAt" FROM sources s
    WHERE EXISTS (SELECT FROM resolution_evidence e WHERE e.source_id = s.id)
      AND (${speakerIds}::uuid[] IS NULL OR EXISTS (SELECT FROM statements t
        JOIN resolution_evidence e ON e.statement_id = t.id
        WHERE t.source_id = s.id AND t.speaker_id = ANY (${speakerIds}::uuid[])))
      AND (${at}::timestamptz IS NULL OR s.created_at < ${at}::timestamptz
        OR (s.created_at = ${at}::timestamptz AND s.id > ${beyond}::uuid))
    ORDER BY s.created_at DESC, s.id LIMIT ${take}::int`;
}
