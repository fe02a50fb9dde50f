import { createInvitationRequest, type InvitationSummary } from "#domain/api/people.ts";
import { mayAdminister } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { invitationUrl, INVITATION_LIFETIME_MS } from "#server/auth/invitationUrl.ts";
import { hashSecretToken, newSecretToken } from "#server/auth/secretToken.ts";
import { invitationFields, invitationSummaryOf } from "#server/queries/listInvitations.ts";
import { command } from "./perform.ts";
import { checkRoleAndParty } from "./roleAndParty.ts";

/** Makes a one-time link to an account of this role and party; the link is given this once. */
export const createInvitation = command({
  name: "createInvitation",
  input: createInvitationRequest,
  policy: (actor) => mayAdminister(actor),
  run: async ({ tx, actor: { userId }, audit }, { role, partyId, note }) => {
    const fits = await checkRoleAndParty(tx, role, partyId);
    if (!fits.ok) return fits;
    const token = newSecretToken();
    const expiresAt = new Date(Date.now() + INVITATION_LIFETIME_MS);
    const row = await tx.invitation.create({
      data: { tokenHash: hashSecretToken(token), role, partyId, note, createdBy: userId, expiresAt },
      select: invitationFields,
    });
    audit({ type: "invitationCreated", resolutionId: null, data: { invitationId: row.id, role, partyId } });
    const made: InvitationSummary & { url: string } = { ...invitationSummaryOf(row), url: invitationUrl(token) };
    return ok(made);
  },
});
