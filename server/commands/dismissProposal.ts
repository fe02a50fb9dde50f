import { id } from "#domain/api/common.ts";
import { dismissProposalRequest } from "#domain/api/evidence.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { sourceOnDesk } from "#server/queries/sourceOnDesk.ts";
import { notFound } from "./failure.ts";
import { dismissalAudience, insertDismissals } from "./insertDismissals.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Sets a proposed statement aside, so that it is not proposed again; see E8 for whom. */
export const dismissProposal = command({
  name: "dismissProposal",
  input: dismissProposalRequest.extend({ resolutionId: id, sourceId: id }),
  ...onResolution(mayAddEvidence),
  run: async ({ tx, actor, audit, notify }, { resolutionId, sourceId, selector }) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    if (!source) return err(notFound);
    const inserted = await insertDismissals(tx, actor, source.capture, [selector]);
    if (!inserted.ok) return inserted;
    const [selectorHash = ""] = inserted.value;
    const audiencePartyId = dismissalAudience(actor);
    const data = { sourceId, captureId: source.capture.id, selectorHash };
    audit({ type: "proposalDismissed", resolutionId, audiencePartyId, data });
    notify({ kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
    return ok({ selectorHash });
  },
});
