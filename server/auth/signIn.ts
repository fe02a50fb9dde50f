import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { appendAudit } from "#server/commands/appendAudit.ts";
import type { Failure } from "#server/commands/failure.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { actorFields, actorOfAccount } from "./actorFromCredential.ts";
import { attemptSucceeded, countAttempt } from "./attemptLimit.ts";
import { createSession } from "./createSession.ts";
import { verifyPassword } from "./password.ts";

/** Where a request comes from, as far as it tells. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string | null;
}

/** Somebody who is signed in from now on; `token` is for their cookie. */
export interface SignedIn {
  readonly actor: Actor;
  readonly token: string;
}

/** One answer for a wrong address, a wrong password and a closed account: it must not tell which addresses have accounts. */
const signInFailed: Failure = { kind: "unauthenticated", code: "signInFailed" };

/** Signs a person in with address and password: makes the session row and notes it in the assembly's audit chain. */
export async function signIn(
  { email, password }: { readonly email: string; readonly password: string },
  { address, userAgent }: Origin,
): Promise<Result<SignedIn, Failure>> {
  const attempt = { account: email.trim().toLowerCase(), address };
  const allowed = await countAttempt(attempt);
  if (!allowed.ok) return allowed;
  const account = await asSystem((tx) =>
    tx.user.findUnique({ where: { email: attempt.account }, select: { ...actorFields, passwordHash: true } }),
  );
  if (!(await verifyPassword(account?.passwordHash, password)) || !account) return err(signInFailed);
  const signedIn = await asSystem(async (tx) => {
    const session = await createSession(tx, account.id, userAgent);
    const actor = actorOfAccount(account, { kind: "session", id: session.id });
    if (!actor) return null;
    await appendAudit(tx, actor, [{ type: "signedIn", resolutionId: null, data: { userId: actor.userId } }]);
    return { actor, token: session.token };
  });
  if (!signedIn) return err(signInFailed);
  await attemptSucceeded(attempt);
  return ok(signedIn);
}
