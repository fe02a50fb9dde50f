export const ROLES = ["drafter", "contributor", "approver", "clerk", "observer", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that act for a party; the others have none. */
export const PARTY_ROLES = ["drafter", "contributor", "approver"] as const satisfies readonly Role[];

/** Who is asking: made by server/auth from a session or a personal token, and by nothing else. */
export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly partyId: string | null;
  readonly locale: string;
  readonly credential: { readonly kind: "session" | "token"; readonly id: string };
  /** Rises when the person's rights change or they sign out everywhere; edits of an older epoch are not journalled. */
  readonly accessEpoch: number;
};
