import { env } from "#server/env.ts";

/**
 * Whether a request comes from our own pages, or from no page. Browsers say so themselves with Sec-Fetch-Site, old ones
 * with Origin on everything but plain reading; programs send neither. Both are out of a page's own reach.
 */
export function isOwnOrigin(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  return origin === null || origin === env.publicUrl || origin === loopbackOrigin(headers.get("host"));
}

/** Outside production the same server is reached as localhost and as 127.0.0.1. */
export function loopbackOrigin(host: string | null): string | null {
  return env.mode !== "production" && host !== null && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
    ? `http://${host}`
    : null;
}

/** The address that the nearest proxy saw, as it noted it last; for limits, never for rights. */
export const clientAddress = (headers: Pick<Headers, "get">): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
