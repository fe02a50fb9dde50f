import { createHmac, timingSafeEqual } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";

/** Long enough for a page to open on a slow line, short enough that a copied ticket is soon worth nothing. */
export const TICKET_LIFETIME_MS = 15 * 60_000;

/** Keeps a ticket's signature from ever passing as another thing signed with the same secret. */
const PURPOSE = "whereas.collab-ticket/1";

/** Longer than any ticket; what is longer is refused before it is decoded. */
const MAX_TOKEN_LENGTH = 2048;

const payload = z.strictObject({
  resolutionId: id,
  userId: id,
  partyId: id.nullable(),
  /** The session or token that asked; the ticket ends with it. */
  credential: z.object({ kind: z.enum(["session", "token"]), id: z.string() }),
  /** The Yjs clientID of this page load, bound to user, party and resolution. */
  clientId: z.number().int().min(1).max(0xffffffff),
  /** As they stood when the ticket was given; the journal refuses edits of older ones. */
  accessEpochs: z.object({ user: z.number().int(), resolution: z.number().int() }),
  schemaVersion: z.number().int(),
  /** Milliseconds since 1970, UTC. */
  exp: z.number().int(),
});

/** What the holder of a ticket may open, as whom, and until when. */
export type CollabTicket = z.infer<typeof payload>;

export type TicketFailure = "malformed" | "forged" | "expired";

/** The ticket as a token: base64url(JSON).base64url(HMAC-SHA-256). */
export function signTicket(ticket: CollabTicket, secret: string): string {
  const body = Buffer.from(JSON.stringify(ticket)).toString("base64url");
  return `${body}.${macOf(body, secret).toString("base64url")}`;
}

/** The ticket in a token, if this server signed it and it has not run out at `now` (milliseconds since 1970). */
export function verifyTicket(token: string, secret: string, now: number): Result<CollabTicket, TicketFailure> {
  const [body, mac, ...rest] = token.length > MAX_TOKEN_LENGTH ? [] : token.split(".");
  if (!body || !mac || rest.length > 0) return err("malformed");
  const given = Buffer.from(mac, "base64url");
  const right = macOf(body, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return err("forged");
  const parsed = payload.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  if (!parsed.success) return err("malformed");
  return parsed.data.exp <= now ? err("expired") : ok(parsed.data);
}

const macOf = (body: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(`${PURPOSE}\n${body}`).digest();
