import { id } from "#domain/api/common.ts";
import { addStatementsRequest } from "#domain/api/evidence.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { sourceOnDesk } from "#server/queries/sourceOnDesk.ts";
import { notFound } from "./failure.ts";
import { insertStatements } from "./insertStatements.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/**
 * Stores statements of an archived source, for the audience that the source has. They belong to the capture that they were
 * read in, also where a newer one was made meanwhile.
 */
export const confirmStatements = command({
  name: "confirmStatements",
  input: addStatementsRequest.extend({ resolutionId: id, sourceId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, sourceId, captureId, statements }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId, captureId);
    if (!source) return err(notFound);
    const { audiencePartyId, language, capture } = source;
    const place = { resolutionId, sourceId, audiencePartyId, language, capture };
    const inserted = await insertStatements(tx, actor, place, statements);
    if (!inserted.ok) return inserted;
    const data = { sourceId, statementIds: inserted.value };
    audit({ type: "statementsConfirmed", resolutionId, audiencePartyId, data });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ sourceId, statementIds: inserted.value });
  },
});
