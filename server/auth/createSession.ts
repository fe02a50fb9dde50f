import type { Transaction } from "#server/db/transaction.ts";
import { hashSecretToken, newSecretToken } from "./secretToken.ts";
import { SESSION_IDLE_MS } from "./sessionLifetime.ts";

const USER_AGENT_MAX = 500;

/** Begins a session and gives the secret for the person's cookie, which exists nowhere else. */
export async function createSession(
  tx: Transaction,
  userId: string,
  userAgent: string | null,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = newSecretToken();
  const { id } = await tx.session.create({
    data: {
      tokenHash: hashSecretToken(token),
      userId,
      expires: new Date(Date.now() + SESSION_IDLE_MS),
      userAgent: userAgent?.slice(0, USER_AGENT_MAX) ?? null,
    },
    select: { id: true },
  });
  return { id, token };
}
