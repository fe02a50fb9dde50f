import { id } from "#domain/api/common.ts";
import { observerRequest } from "#domain/api/resolutions.ts";
import { mayChangeParticipants } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { raiseAccessEpoch } from "./raiseAccessEpoch.ts";

/** Lets an observer read a common text. Once is enough: admitting them again changes nothing. */
export const admitObserver = command({
  name: "admitObserver",
  input: observerRequest.extend({ resolutionId: id }),
  ...onResolution(mayChangeParticipants, { lock: true }),
  run: async ({ tx, actor, facts: { facts }, audit, notify }, { resolutionId, userId }) => {
    // The clerk sees observers' memberships alone: whoever acts for a party is let in through it.
    const observer = await tx.membership.findFirst({ where: { userId, role: "observer", endedAt: null } });
    if (!observer) return err({ kind: "invalid", code: "notAnObserver" });
    if (facts.guestIds.includes(userId)) return ok(undefined);
    await tx.resolutionGrant.create({ data: { resolutionId, userId, createdBy: actor.userId } });
    await raiseAccessEpoch(tx, resolutionId);
    audit({ type: "observerAdmitted", resolutionId, data: { userId } });
    notify({ kind: "access", resolutionId, userId });
    notify({ kind: "row", resolutionId, row: "resolution", id: resolutionId, audiencePartyId: null });
    return ok(undefined);
  },
});
