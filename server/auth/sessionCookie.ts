import { env } from "#server/env.ts";
import { SESSION_MAX_AGE_MS } from "./sessionLifetime.ts";

const isHttps = env.publicUrl.startsWith("https:");

/** next-auth's own name, so that its routes and ours speak of one session. The prefix makes browsers insist on https. */
export const SESSION_COOKIE = `${isHttps ? "__Secure-" : ""}next-auth.session-token`;

const ATTRIBUTES = `Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;

/** The Set-Cookie value that gives a browser its session. When it ends in truth, its row says. */
export const sessionCookie = (token: string): string =>
  `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}; Max-Age=${SESSION_MAX_AGE_MS / 1000}`;

/** The Set-Cookie value that takes it away. */
export const clearedSessionCookie = (): string => `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

/** The session token in a Cookie header. */
export function sessionTokenOf(cookieHeader: string | null | undefined): string | null {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() === SESSION_COOKIE) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
