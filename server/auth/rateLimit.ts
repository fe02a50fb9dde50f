import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";
import { systemPool } from "#server/db/pool.ts";

export const MINUTE_SECONDS = 60;

/** So many points in so many seconds, counted in the database for all instances together. */
export type RateLimit = { readonly points: number; readonly duration: number };

/** Made for each use, which costs nothing, so that none outlives its pool. */
export const rateLimiter = (name: string, limit: RateLimit): RateLimiterAbstract =>
  new RateLimiterPostgres({
    ...limit,
    keyPrefix: name,
    storeClient: systemPool(),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false, // server/jobs does it
  });

/** Takes a point. Answers how long to wait, in milliseconds; 0 when there was one. */
export async function takePoint(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
    throw refusal;
  }
}

/** Addresses of people and machines stay out of the table, and any length fits its key. */
export const limitKey = (key: string): string => createHash("sha256").update(key).digest("base64url");
