import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { limitKey, MINUTE_SECONDS, rateLimiter, takePoint } from "./rateLimit.ts";

/** A dozen pages read and archived in a minute; whoever needs more is a program, and would make the server hammer others. */
const FETCHES = { points: 30, duration: MINUTE_SECONDS };

/** Of one person at one time, in this process: as many as their browser would open. */
const MAX_RUNNING_OF_PERSON = 4;

/**
 * Of one party: each may hold some tens of megabytes until it is read. Not of everyone together, for then a refusal would
 * tell one party that others are fetching.
 */
const MAX_RUNNING_OF_PARTY = 12;

/** Ids of people and of parties -> how many they have running. */
const running = new Map<string, number>();

/**
 * Runs a fetch for a person, unless they have too many running or asked for too many in the last minute: `tooManyFetches`
 * then, and nothing is fetched.
 */
export async function withinFetchLimit<T>(
  { userId, partyId }: Pick<Actor, "userId" | "partyId">,
  fetch: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const ofParty = partyId === null ? 0 : runningOf(partyId);
  if (runningOf(userId) >= MAX_RUNNING_OF_PERSON || ofParty >= MAX_RUNNING_OF_PARTY) return err(tooManyFetches(1));
  const holders = partyId === null ? [userId] : [userId, partyId];
  for (const holder of holders) running.set(holder, runningOf(holder) + 1);
  try {
    const counted = await countFetch(userId);
    return counted.ok ? await fetch() : counted;
  } finally {
    for (const holder of holders) giveBack(holder);
  }
}

const runningOf = (holder: string): number => running.get(holder) ?? 0;

function giveBack(holder: string): void {
  const left = runningOf(holder) - 1;
  if (left > 0) running.set(holder, left);
  else running.delete(holder);
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
