import { changePasswordRequest } from "#domain/api/people.ts";
import { err, ok } from "#domain/result.ts";
import { attemptSucceeded, countAttempt } from "#server/auth/attemptLimit.ts";
import { hashPassword, verifyPassword } from "#server/auth/password.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { endSessions } from "./endSessions.ts";
import { command } from "./perform.ts";

/**
 * Gives the actor a new password, once they have shown the old one, and ends their other sessions: somebody who knew the
 * old password may hold one. From a signed-in page only, so that a leaked personal token cannot take the account over.
 */
export const changePassword = command({
  name: "changePassword",
  input: changePasswordRequest,
  policy: (actor) => actor.credential.kind === "session",
  run: async ({ tx, actor: { userId, credential }, audit, notify }, { current, next }) => {
    const attempt = { account: userId, address: credential.id };
    const allowed = await countAttempt(attempt);
    if (!allowed.ok) return allowed;
    // The hash is granted to whereas_system alone.
    const stored = await asSystem((system) =>
      system.user.findUnique({ where: { id: userId }, select: { passwordHash: true } }),
    );
    if (!(await verifyPassword(stored?.passwordHash, current)))
      return err({
        kind: "invalid",
        code: "currentPasswordWrong",
        errors: [{ path: "current", message: "currentPasswordWrong" }],
      });
    await attemptSucceeded(attempt);
    await tx.user.updateMany({ where: { id: userId }, data: { passwordHash: await hashPassword(next) } });
    await endSessions(tx, { userId, id: { not: credential.id } }, notify);
    audit({ type: "passwordChanged", resolutionId: null, data: { userId } });
    return ok(undefined);
  },
});
