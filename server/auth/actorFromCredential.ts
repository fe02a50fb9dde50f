import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { hashSecretToken } from "./secretToken.ts";
import { sessionTokenOf } from "./sessionCookie.ts";
import { SESSION_IDLE_MS, SESSION_MAX_AGE_MS, SESSION_RENEW_AFTER_MS } from "./sessionLifetime.ts";

/** Personal tokens say what they are, so that a leaked one is recognised by whoever finds it. */
export const PERSONAL_TOKEN_PREFIX = "wha_";

const TOKEN_USE_NOTED_AFTER_MS = 60_000;

/** What an actor is made of. An account that is disabled, or has no role now, is nobody. */
export const actorFields = {
  id: true,
  name: true,
  email: true,
  locale: true,
  accessEpoch: true,
  disabledAt: true,
  memberships: { where: { endedAt: null }, select: { role: true, partyId: true }, take: 1 },
} as const;

interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly accessEpoch: number;
  readonly disabledAt: Date | null;
  readonly memberships: readonly Pick<Actor, "role" | "partyId">[];
}

/** The actor that an account is at this moment. */
export function actorOfAccount(account: Account, credential: Actor["credential"]): Actor | null {
  const membership = account.memberships[0];
  if (!membership || account.disabledAt) return null;
  const { id, name, email, locale, accessEpoch } = account;
  const { role, partyId } = membership;
  return { userId: id, name, email, role, partyId, locale, credential, accessEpoch };
}

/** Who holds this session token; null when it ended, or its person may act no more. Renews a session in use. */
export async function actorFromSessionToken(token: string): Promise<Actor | null> {
  return asSystem(async (tx) => {
    const session = await tx.session.findUnique({
      where: { tokenHash: hashSecretToken(token) },
      select: { id: true, expires: true, createdAt: true, lastSeenAt: true, user: { select: actorFields } },
    });
    const now = Date.now();
    if (!session || session.expires.getTime() <= now) return null;
    if (now - session.lastSeenAt.getTime() > SESSION_RENEW_AFTER_MS) await renew(tx, session, now);
    return actorOfAccount(session.user, { kind: "session", id: session.id });
  });
}

async function renew(tx: Transaction, { id, createdAt }: { id: string; createdAt: Date }, now: number): Promise<void> {
  const expires = new Date(Math.min(now + SESSION_IDLE_MS, createdAt.getTime() + SESSION_MAX_AGE_MS));
  // updateMany: a sign-out that comes between deletes the row, and then there is nothing to renew.
  await tx.session.updateMany({ where: { id }, data: { expires, lastSeenAt: new Date(now) } });
}

/** Who holds this personal token; null when it was withdrawn, ran out, or its person may act no more. */
export async function actorFromBearer(token: string): Promise<Actor | null> {
  if (!token.startsWith(PERSONAL_TOKEN_PREFIX)) return null;
  return asSystem(async (tx) => {
    const row = await tx.apiToken.findUnique({
      where: { tokenHash: hashSecretToken(token) },
      select: { id: true, expiresAt: true, revokedAt: true, lastUsedAt: true, user: { select: actorFields } },
    });
    const now = Date.now();
    if (!row || row.revokedAt || (row.expiresAt && row.expiresAt.getTime() <= now)) return null;
    if (now - (row.lastUsedAt?.getTime() ?? 0) > TOKEN_USE_NOTED_AFTER_MS)
      await tx.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: new Date(now) } });
    return actorOfAccount(row.user, { kind: "token", id: row.id });
  });
}

/** Who holds the session in a Cookie header: for the collaboration socket, which knows no framework. */
export async function actorFromCookieHeader(header: string | null | undefined): Promise<Actor | null> {
  const token = sessionTokenOf(header);
  return token === null ? null : actorFromSessionToken(token);
}
