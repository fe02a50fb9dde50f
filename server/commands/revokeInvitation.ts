import { id } from "#domain/api/common.ts";
import { mayAdminister } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { notFound } from "./failure.ts";
import { command } from "./perform.ts";

/** Withdraws an invitation that nobody has used. */
export const revokeInvitation = command({
  name: "revokeInvitation",
  input: z.object({ invitationId: id }),
  policy: (actor) => mayAdminister(actor),
  run: async ({ tx, audit }, { invitationId }) => {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId, revokedAt: null },
      select: { usedAt: true },
    });
    if (!invitation) return err(notFound);
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return err({ kind: "conflict", code: "invitationUsed" });
    audit({ type: "invitationRevoked", resolutionId: null, data: { invitationId } });
    return ok(undefined);
  },
});
