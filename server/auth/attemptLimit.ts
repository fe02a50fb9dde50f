import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { limitKey, MINUTE_SECONDS, rateLimiter, takePoint } from "./rateLimit.ts";

/**
 * Failed attempts, counted in the database for all instances together; one that succeeds is given back. A person at one
 * machine gets a handful; an account as a whole some dozens, so that neither many machines can guess at it nor one
 * stranger lock its owner out for long; a machine some more, because a whole parliament may share one address.
 */
const LIMITS = {
  accountAndAddress: { points: 8, duration: 15 * MINUTE_SECONDS },
  account: { points: 60, duration: 60 * MINUTE_SECONDS },
  address: { points: 200, duration: 15 * MINUTE_SECONDS },
} as const;

type LimitName = keyof typeof LIMITS;

/** What is attempted, and from where. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

/**
 * Counts an attempt; an error when there were too many. One that is refused for its machine's sake does not count for the
 * account: its owner would be locked out by anyone who goes on trying.
 */
export async function countAttempt(attempt: Attempt): Promise<Result<null, Failure>> {
  const { own, account, address } = counters(attempt);
  const waitMs = (await take(own)) || (await take(address)) || (await take(account));
  if (waitMs === 0) return ok(null);
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const params = { minutes: Math.ceil(retryAfterSeconds / MINUTE_SECONDS) };
  return err({ kind: "tooMany", code: "tooManyAttempts", params, retryAfterSeconds });
}

/** Gives a successful attempt back, and forgets the failures that the same person had from the same place. */
export async function attemptSucceeded(attempt: Attempt): Promise<void> {
  const { own, account, address } = counters(attempt);
  await Promise.all([
    own.limiter.delete(own.key),
    account.limiter.reward(account.key),
    address.limiter.reward(address.key),
  ]);
}

type Counter = { readonly limiter: RateLimiterAbstract; readonly key: string };

const counters = ({ account, address }: Attempt): Record<"own" | "account" | "address", Counter> => ({
  own: { limiter: limiter("accountAndAddress"), key: limitKey(`${account} ${address}`) },
  account: { limiter: limiter("account"), key: limitKey(account) },
  address: { limiter: limiter("address"), key: limitKey(address) },
});

const limiter = (name: LimitName): RateLimiterAbstract => rateLimiter(name, LIMITS[name]);

/** How long to wait, in milliseconds; 0 when the attempt is allowed. */
const take = (counter: Counter): Promise<number> => takePoint(counter.limiter, counter.key);
