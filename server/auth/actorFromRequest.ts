import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { actorFromBearer, actorFromCookieHeader } from "./actorFromCredential.ts";
import { isOwnOrigin } from "./requestOrigin.ts";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];
const BEARER = /^Bearer +(\S+)$/i;

/**
 * Who sends a request: by `Authorization: Bearer` or, without that header, by the session cookie, which browsers send
 * along with requests that other sites make them send. So a request that may change something and has no bearer token
 * must come from our own pages (or from no page at all).
 */
export async function actorFromRequest(request: Request): Promise<Result<Actor | null, "foreignOrigin">> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const token = BEARER.exec(authorization)?.[1];
    return ok(token === undefined ? null : await actorFromBearer(token));
  }
  if (!SAFE_METHODS.includes(request.method) && !isOwnOrigin(request.headers)) return err("foreignOrigin");
  return ok(await actorFromCookieHeader(request.headers.get("cookie")));
}
