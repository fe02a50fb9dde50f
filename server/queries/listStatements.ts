import type { ListedStatement, StatementQuery } from "#domain/api/evidenceLists.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { cursorOf, placeOf, statementPlaces } from "./evidencePlaces.ts";
import { badCursor, type List, pageOf } from "./list.ts";
import { statementViews } from "./loadEvidence.ts";
import { speakerAndAliases } from "./speakerAndAliases.ts";

const PAGE_SIZE = 50;

/** The statements that the actor may read in any text, the one confirmed last first. */
export async function listStatements(
  actor: Actor,
  { cursor, speaker, source }: StatementQuery = {},
): Promise<Result<List<ListedStatement>, Failure>> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (after === null) return err(badCursor);
  return withActor(
    actor,
    async (tx) => {
      const speakerIds = speaker === undefined ? null : await speakerAndAliases(tx, speaker);
      const places = await statementPlaces(tx, { after, take: PAGE_SIZE + 1, speakerIds, sourceId: source });
      const page = pageOf(places, PAGE_SIZE, cursorOf);
      const ids = page.items.map(({ id }) => id);
      return ok({ items: await listedStatements(tx, ids), next: page.next });
    },
    { isolation: "RepeatableRead" },
  );
}

/** The statements with these ids, in their order, each with the record that speaks for its speaker. */
export async function listedStatements(tx: Transaction, ids: readonly string[]): Promise<ListedStatement[]> {
  const found = await tx.statement.findMany({ where: { id: { in: [...ids] } } });
  const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
  const views = await statementViews(tx, rows);
  return views.map(({ citedIn: _places, ...view }) => view);
}
