import { id } from "#domain/api/common.ts";
import { correctSourceRequest } from "#domain/api/evidence.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { sourceOnDesk } from "#server/queries/sourceOnDesk.ts";
import { dateSortKey } from "./dateSortKey.ts";
import { changedValues } from "./changedValues.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/**
 * Corrects what is said about a source. What was archived and what was quoted from it stay as they are; what was
 * saved with them is a person's word from now on, changed or not (E11).
 */
export const correctSource = command({
  name: "correctSource",
  input: correctSourceRequest.extend({ resolutionId: id, sourceId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, audit, notify }, { resolutionId, sourceId, ...corrected }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    if (!source) return err(notFound);
    const { audiencePartyId } = source;
    const given = new Set(Object.keys(corrected));
    await tx.source.update({
      where: { id: sourceId },
      data: {
        title: corrected.title ?? source.title,
        outlet: corrected.outlet ?? source.outlet,
        authors: corrected.authors ?? source.authors,
        publishedAt: orElse(corrected.publishedAt, source.publishedAt),
        publishedSort: dateSortKey(orElse(corrected.publishedAt, source.publishedAt)),
        modifiedAt: orElse(corrected.modifiedAt, source.modifiedAt),
        language: orElse(corrected.language, source.language),
        section: orElse(corrected.section, source.section),
        proposedFields: source.proposedFields.filter((field) => !given.has(field)),
      },
    });
    const data = { sourceId, changes: changedValues(source, corrected) };
    audit({ type: "sourceCorrected", resolutionId, audiencePartyId, data });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ sourceId });
  },
});

/** A field that is given as null is cleared; one that is not given stays. */
const orElse = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : given;
