import { z } from "#domain/zod.ts";
import { localizedText } from "#domain/localizedText.ts";
import { ROLES } from "#domain/policy/actor.ts";
import { id, language, timestamp } from "./common.ts";

/** Long enough to resist guessing, short enough for argon2id not to be abused with megabytes. */
export const PASSWORD_MIN = 10;
const PASSWORD_MAX = 200;

const password = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);
const personName = z.string().trim().min(1).max(200);
const email = z.email().max(254).toLowerCase();

export const party = z.object({
  id,
  name: localizedText,
  shortName: localizedText,
  /** CSS colours, used as a small accent only. */
  colour: z.object({ light: z.string(), dark: z.string() }),
  seats: z.number().int().min(0).nullable(),
});
export type Party = z.infer<typeof party>;

export const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  party: party.nullable(),
  locale: language,
});
export type Me = z.infer<typeof me>;

export const signInRequest = z.object({ email: z.string().max(254), password: z.string().max(PASSWORD_MAX) });

export const tokenSummary = z.object({
  id,
  name: z.string(),
  createdAt: timestamp,
  lastUsedAt: timestamp.nullable(),
  expiresAt: timestamp.nullable(),
});
export type TokenSummary = z.infer<typeof tokenSummary>;
export const createTokenRequest = z.object({
  name: z.string().trim().min(1).max(100),
  expiresInDays: z.number().int().min(1).max(366).nullable().default(null),
});
/** `token` is shown this once. */
export const createdToken = tokenSummary.extend({ token: z.string() });

export const updateMeRequest = z.object({ name: personName.optional(), locale: language.optional() });
export const changePasswordRequest = z.object({ current: z.string().max(PASSWORD_MAX), next: password });

export const userSummary = z.object({
  id,
  name: z.string(),
  /** Null for all but administrators. */
  email: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  partyId: id.nullable(),
  disabled: z.boolean(),
  createdAt: timestamp,
});
export type UserSummary = z.infer<typeof userSummary>;
export const updateUserRequest = z.object({
  role: z.enum(ROLES).optional(),
  partyId: id.nullable().optional(),
  disabled: z.boolean().optional(),
});

export const invitationSummary = z.object({
  id,
  role: z.enum(ROLES),
  partyId: id.nullable(),
  note: z.string(),
  createdAt: timestamp,
  expiresAt: timestamp,
  usedAt: timestamp.nullable(),
});
export type InvitationSummary = z.infer<typeof invitationSummary>;
export const createInvitationRequest = z.object({
  role: z.enum(ROLES),
  partyId: id.nullable().default(null),
  note: z.string().max(200).default(""),
});
/** `url` holds the one-time secret and is shown this once. */
export const createdInvitation = invitationSummary.extend({ url: z.string() });
export const acceptInvitationRequest = z.object({
  token: z.string().max(200),
  email,
  name: personName,
  password,
  locale: language.default("en"),
});

export const partyRequest = z.object({
  name: localizedText,
  shortName: localizedText,
  colour: z.object({ light: z.string().regex(/^#[0-9a-f]{6}$/i), dark: z.string().regex(/^#[0-9a-f]{6}$/i) }),
  seats: z.number().int().min(0).max(10_000).nullable().default(null),
});

/** What of a party may be changed; without the defaults of a new one, which would empty what was not sent. */
export const partyChanges = partyRequest.extend({ seats: partyRequest.shape.seats.unwrap() }).partial();
