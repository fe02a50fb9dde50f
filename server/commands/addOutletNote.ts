import { randomUUID } from "node:crypto";
import { outletNoteRequest } from "#domain/api/outletNotes.ts";
import { outletKey } from "#domain/evidence/outletKey.ts";
import { mayJudgeOutlets } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { command } from "./perform.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Signs a note on how reliable an outlet is, for all or for one's own party. */
export const addOutletNote = command({
  name: "addOutletNote",
  input: outletNoteRequest,
  policy: (actor) => mayJudgeOutlets(actor),
  run: async ({ tx, actor, audit }, { outlet, body, audience: wanted }) => {
    const audience = resolveAudience(actor, wanted);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    const noteId = randomUUID();
    const signed = { createdBy: actor.userId, partyId: actor.partyId };
    await tx.outletNote.create({ data: { id: noteId, outlet: outletKey(outlet), body, audiencePartyId, ...signed } });
    audit({ type: "outletNoteAdded", resolutionId: null, audiencePartyId, data: { noteId } });
    return ok({ noteId });
  },
});
