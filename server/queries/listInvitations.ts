import type { InvitationSummary } from "#domain/api/people.ts";
import type { Actor, Role } from "#domain/policy/actor.ts";
import { withActor } from "#server/db/withActor.ts";

/** All but the hash of its secret, which is granted to whereas_system alone. */
export const invitationFields = {
  id: true,
  role: true,
  partyId: true,
  note: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
} as const;

interface InvitationRow {
  readonly id: string;
  readonly role: Role;
  readonly partyId: string | null;
  readonly note: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export const invitationSummaryOf = ({ createdAt, expiresAt, usedAt, ...rest }: InvitationRow): InvitationSummary => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});

/** The invitations that were not withdrawn, newest first; row-level security shows them to administrators alone. */
export async function listInvitations(actor: Actor): Promise<{ items: InvitationSummary[]; next: null }> {
  const rows = await withActor(actor, (tx) =>
    tx.invitation.findMany({ where: { revokedAt: null }, select: invitationFields, orderBy: { createdAt: "desc" } }),
  );
  return { items: rows.map(invitationSummaryOf), next: null };
}
