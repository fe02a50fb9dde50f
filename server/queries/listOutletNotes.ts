import { outletNoteView, type OutletNoteView } from "#domain/api/outletNotes.ts";
import { outletKeys } from "#domain/evidence/outletKey.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { wholeList, type List } from "./list.ts";
import { loadPeople } from "./loadPeople.ts";

/** The notes on an outlet that the actor may read, the newest first. */
export const listOutletNotes = (actor: Actor, outlet: string): Promise<Result<List<OutletNoteView>, Failure>> =>
  withActor(actor, async (tx) => {
    const rows = await tx.outletNote.findMany({
      where: { outlet: { in: [...outletKeys(outlet)] }, withdrawnAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    });
    const name = await loadPeople(
      tx,
      rows.map(({ createdBy }) => createdBy),
    );
    const views = rows.map((row) =>
      outletNoteView.parse({
        id: row.id,
        audience: row.audiencePartyId ?? "all",
        body: row.body,
        by: name(row.createdBy, row.partyId),
        at: row.createdAt.toISOString(),
        mine: row.createdBy === actor.userId,
      }),
    );
    return ok(wholeList(views));
  });
