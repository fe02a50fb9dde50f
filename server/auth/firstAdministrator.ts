import { asSystem } from "#server/db/asSystem.ts";
import { INVITATION_LIFETIME_MS, invitationUrl } from "./invitationUrl.ts";
import { hashSecretToken, newSecretToken } from "./secretToken.ts";

/** Marks the links made here, so that a new start withdraws the one before. */
const NOTE = "The first administrator";

/**
 * A one-time link to make the first administrator's account, for whoever starts the server; null when there is an
 * administrator. Each call withdraws the link before it.
 */
export async function firstAdministratorLink(): Promise<string | null> {
  return asSystem(async (tx) => {
    const administrators = await tx.membership.count({
      where: { role: "administrator", endedAt: null, user: { disabledAt: null } },
    });
    if (administrators > 0) return null;
    await tx.invitation.updateMany({
      where: { note: NOTE, createdBy: null, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const token = newSecretToken();
    const expiresAt = new Date(Date.now() + INVITATION_LIFETIME_MS);
    await tx.invitation.create({
      data: { tokenHash: hashSecretToken(token), role: "administrator", note: NOTE, expiresAt },
      select: { id: true },
    });
    return invitationUrl(token);
  });
}
