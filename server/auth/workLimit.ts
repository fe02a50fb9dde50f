import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { limitKey, MINUTE_SECONDS, rateLimiter, takePoint } from "./rateLimit.ts";

const WINDOW_SECONDS = 5 * MINUTE_SECONDS;

/**
 * How much of what costs one person may ask for in five minutes: far more than anyone does by hand, and no more than keeps
 * the server answering others while a program of theirs runs without a pause.
 */
const LIMITS = {
  /**
   * Articles and files to be read, to be proposed from or to be archived. Each takes up to seconds of a thread, of which
   * there are few; a dropped stack of files is twenty-five, read once to be reviewed and once to be archived.
   */
  reading: { points: 300, duration: WINDOW_SECONDS },
  /** A long text takes a PDF writer a second or two. All formats of all versions of a text are some dozens. */
  export: { points: 120, duration: WINDOW_SECONDS },
  /**
   * Up to 256 MB read and packed, some ten seconds of a core; nobody opens so many of them. A bundle, which holds one and the
   * text in every format, counts as one.
   */
  evidencePack: { points: 20, duration: WINDOW_SECONDS },
} as const;

export type Work = keyof typeof LIMITS;

/**
 * Counts a piece of work that a person asks for, in the database for all processes together; `tooMuchWork` when there was
 * too much of its kind, with how long to wait. Counted by person and by nothing else, sessions and tokens alike, so that
 * nobody's answer tells what others do.
 */
export async function countWork(userId: string, work: Work): Promise<Result<null, Failure>> {
  const waitMs = await takePoint(rateLimiter(`work-${work}`, LIMITS[work]), limitKey(userId));
  if (waitMs === 0) return ok(null);
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const params = { minutes: Math.ceil(retryAfterSeconds / MINUTE_SECONDS) };
  return err({ kind: "tooMany", code: "tooMuchWork", params, retryAfterSeconds });
}
