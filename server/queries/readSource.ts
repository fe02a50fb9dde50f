import type { SourceDetail } from "#domain/api/evidenceLists.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { listedStatements } from "./listStatements.ts";
import { sourceViews } from "./loadEvidence.ts";
import { isReadableSource, readableStatementIds } from "./readableEvidence.ts";

/** An archived source with the statements confirmed in it, where a text that the actor reads has it on its desk. */
export const readSource = (actor: Actor, sourceId: string): Promise<Result<SourceDetail, Failure>> =>
  withActor(
    actor,
    async (tx) => {
      const [source] = (await isReadableSource(tx, sourceId)) ? await sourceViews(tx, [sourceId]) : [];
      if (source === undefined) return err(notFound);
      const rows = await tx.statement.findMany({
        where: { sourceId },
        select: { id: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      const readable = await readableStatementIds(
        tx,
        rows.map(({ id }) => id),
      );
      const ids = rows.map(({ id }) => id).filter((id) => readable.has(id));
      return ok({ source, statements: await listedStatements(tx, ids) });
    },
    { isolation: "RepeatableRead" },
  );
