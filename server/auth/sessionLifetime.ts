const HOUR_MS = 3_600_000;

/** A session that nobody uses ends after this: a weekend and a day, so that Monday's work goes on where Friday's ended. */
export const SESSION_IDLE_MS = 72 * HOUR_MS;
/** However much it is used, the person signs in again after this. */
export const SESSION_MAX_AGE_MS = 30 * 24 * HOUR_MS;
/** A session in use is renewed at most this often, so that reading does not write. */
export const SESSION_RENEW_AFTER_MS = HOUR_MS;
