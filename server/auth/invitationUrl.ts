import { env } from "#server/env.ts";

const DAY_MS = 86_400_000;

/** Long enough to outlast a recess week, short enough that a forgotten link in a mailbox opens nothing. */
export const INVITATION_LIFETIME_MS = 14 * DAY_MS;

/** The address of an invitation. The secret stands behind `#`, which browsers send to no server and note in no log. */
export const invitationUrl = (token: string): string => `${env.publicUrl}/invitation#${token}`;
