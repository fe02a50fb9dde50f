import type { InstrumentQuery, InstrumentView } from "#domain/api/instruments.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { type CitedPlaces, citedPlacesIn } from "./citedPlaces.ts";
import { instrumentViews } from "./instrumentView.ts";
import { isId } from "./isId.ts";
import { badCursor, pageOf, type List } from "./list.ts";
import { possibleIds } from "./loadArchive.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readableResolution } from "./readableResolution.ts";

const PAGE_SIZE = 50;

/** The treaties, resolutions and laws that the actor may read, by title; `q` is looked for in titles and symbols. */
export async function listInstruments(
  actor: Actor,
  { cursor, q = "", resolution }: InstrumentQuery = {},
): Promise<Result<List<InstrumentView>, Failure>> {
  if (cursor !== undefined && !isId(cursor)) return err(badCursor);
  return withActor(actor, async (tx) => {
    const places = resolution === undefined ? undefined : await placesIn(tx, actor, resolution);
    // A title is in several languages: Prisma has no search over a record's values, and an assembly has hundreds of these.
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM instruments
      WHERE (${q.trim()} = '' OR strpos(lower(coalesce(symbol, '') || ' ' || title::text), lower(${q.trim()})) > 0)
        AND (${resolution ?? null}::uuid IS NULL
          OR id IN (
            SELECT coalesce(p.instrument_id, c.id) FROM (
              SELECT unnest(${possibleIds([...(places?.keys() ?? [])])}::uuid[]) AS id
              UNION SELECT evidence_id FROM citations WHERE resolution_id = ${resolution ?? null}::uuid) AS c
            LEFT JOIN instrument_provisions AS p ON p.id = c.id))
      ORDER BY coalesce(title ->> 'en', title ->> 'ko', title::text), id`;
    const from = cursor === undefined ? 0 : ids.findIndex(({ id }) => id === cursor) + 1;
    const page = pageOf(ids.slice(from, from + PAGE_SIZE + 1), PAGE_SIZE, ({ id }) => id);
    const rows = await tx.instrument.findMany({ where: { id: { in: page.items.map(({ id }) => id) } } });
    const order = new Map(page.items.map(({ id }, index) => [id, index]));
    const sorted = rows.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    return ok({ items: await instrumentViews(tx, sorted, places), next: page.next });
  });
}

/** Where the text cites what; nowhere, where the asker may not read it. */
async function placesIn(tx: Transaction, actor: Actor, resolutionId: string): Promise<CitedPlaces> {
  const resolution = await readableResolution(tx, actor, resolutionId);
  return resolution === null ? new Map() : citedPlacesIn(await loadLiveText(tx, resolution.row));
}
