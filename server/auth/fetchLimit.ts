import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { limitKey, MINUTE_SECONDS, rateLimiter, takePoint } from "./rateLimit.ts";

/** A dozen pages read and archived in a minute; whoever needs more is a program, and would make the server hammer others. */
const FETCHES = { points: 30, duration: MINUTE_SECONDS };

/** Of one person at one time, in this process: as many as their browser would open. */
const MAX_RUNNING_OF_PERSON = 4;

/** Of everyone: each may hold some tens of megabytes until it is read. */
const MAX_RUNNING = 16;

const running = new Map<string, number>();

/**
 * Runs a fetch for a person, unless they have too many running or asked for too many in the last minute: `tooManyFetches`
 * then, and nothing is fetched.
 */
export async function withinFetchLimit<T>(
  userId: string,
  fetch: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const own = running.get(userId) ?? 0;
  const all = [...running.values()].reduce((sum, count) => sum + count, 0);
  if (own >= MAX_RUNNING_OF_PERSON || all >= MAX_RUNNING) return err(tooManyFetches(1));
  running.set(userId, own + 1);
  try {
    const counted = await countFetch(userId);
    return counted.ok ? await fetch() : counted;
  } finally {
    const left = (running.get(userId) ?? 1) - 1;
    if (left > 0) running.set(userId, left);
    else running.delete(userId);
  }
}

async function countFetch(userId: string): Promise<Result<null, Failure>> {
  const waitMs = await takePoint(rateLimiter("fetch", FETCHES), limitKey(userId));
  return waitMs === 0 ? ok(null) : err(tooManyFetches(Math.ceil(waitMs / 1000)));
}

const tooManyFetches = (retryAfterSeconds: number): Failure => ({
  kind: "tooMany",
  code: "tooManyFetches",
  params: { seconds: retryAfterSeconds },
  retryAfterSeconds,
});
