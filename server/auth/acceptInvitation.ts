import type { acceptInvitationRequest } from "#domain/api/people.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import { appendAudit } from "#server/commands/appendAudit.ts";
import type { Failure } from "#server/commands/failure.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { isUniqueViolation } from "#server/db/databaseErrors.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { actorFields, actorOfAccount } from "./actorFromCredential.ts";
import { createSession } from "./createSession.ts";
import { hashPassword } from "./password.ts";
import { hashSecretToken } from "./secretToken.ts";
import type { SignedIn } from "./signIn.ts";

type Request = z.output<typeof acceptInvitationRequest>;

const invitationInvalid: Failure = { kind: "notFound", code: "invitationInvalid" };
const emailTaken: Failure = {
  kind: "conflict",
  code: "emailTaken",
  errors: [{ path: "email", message: "emailTaken" }],
};

/** Makes the account that an invitation is for, with its membership, and signs the person in. Works once. */
export async function acceptInvitation(request: Request, userAgent: string | null): Promise<Result<SignedIn, Failure>> {
  const tokenHash = hashSecretToken(request.token);
  const open = await asSystem((tx) => tx.invitation.count({ where: { tokenHash, ...isOpen() } }));
  // Asked first, so that a stranger without an invitation cannot have passwords hashed at our expense.
  if (open === 0) return err(invitationInvalid);
  const passwordHash = await hashPassword(request.password);
  try {
    const signedIn = await asSystem((tx) => useInvitation(tx, tokenHash, { ...request, passwordHash }, userAgent));
    return signedIn ? ok(signedIn) : err(invitationInvalid);
  } catch (error) {
    if (isUniqueViolation(error)) return err(emailTaken);
    throw error;
  }
}

const isOpen = () => ({ usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } });

async function useInvitation(
  tx: Transaction,
  tokenHash: string,
  { email, name, locale, passwordHash }: Request & { readonly passwordHash: string },
  userAgent: string | null,
): Promise<SignedIn | null> {
  // The update takes the row's lock: of two who use one link at once, the second finds it used.
  const [invitation] = await tx.invitation.updateManyAndReturn({
    where: { tokenHash, ...isOpen() },
    data: { usedAt: new Date() },
    select: { id: true, role: true, partyId: true },
  });
  if (!invitation) return null;
  const { role, partyId } = invitation;
  const account = await tx.user.create({
    data: { email, name, locale, passwordHash, memberships: { create: { role, partyId } } },
    select: actorFields,
  });
  await tx.invitation.updateMany({ where: { id: invitation.id }, data: { usedBy: account.id } });
  const session = await createSession(tx, account.id, userAgent);
  const actor = actorOfAccount(account, { kind: "session", id: session.id });
  if (!actor) throw new Error("A new account has no role");
  const data = { userId: account.id, invitationId: invitation.id, role, partyId };
  await appendAudit(tx, actor, [{ type: "invitationAccepted", resolutionId: null, data }]);
  return { actor, token: session.token };
}
