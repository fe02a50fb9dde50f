import { measureView, type MeasureView } from "#domain/api/measures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAnswerForMeasure } from "#domain/policy/policy.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { wholeList, type List } from "./list.ts";
import { loadPeople } from "./loadPeople.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";

/** What statements ask for, as it was noted for a resolution, as far as the actor may read it. */
export const listMeasures = (actor: Actor, resolutionId: string): Promise<Result<List<MeasureView>, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row: resolution }) => {
    const rows = await tx.measure.findMany({ where: { resolutionId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    const name = await loadPeople(
      tx,
      rows.map(({ createdBy }) => createdBy),
    );
    const { roots } = await loadLiveText(tx, resolution);
    const inText = new Set(Object.values(roots).flatMap((blocks) => blocks.map(({ id }) => id)));
    const views = rows.map((row) =>
      measureView.parse({
        ...row,
        blockId: row.blockId !== null && inText.has(row.blockId) ? row.blockId : null,
        mine: mayAnswerForMeasure(actor, row),
        audience: row.audiencePartyId ?? "all",
        notedBy: name(row.createdBy, row.partyId),
        notedAt: row.createdAt.toISOString(),
      }),
    );
    return wholeList(views);
  });
