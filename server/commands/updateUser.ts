import { id } from "#domain/api/common.ts";
import { updateUserRequest } from "#domain/api/people.ts";
import type { Role } from "#domain/policy/actor.ts";
import { mayAdminister } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { userSummaryIn } from "#server/queries/listUsers.ts";
import { endSessions } from "./endSessions.ts";
import type { Failure } from "./failure.ts";
import { command } from "./perform.ts";
import { checkRoleAndParty, partyForRole } from "./roleAndParty.ts";

interface Standing {
  readonly role: Role;
  readonly partyId: string | null;
  readonly disabled: boolean;
}

/**
 * Gives an account another role or party, closes it or opens it again. The old membership ends and a new one begins: what
 * the person wrote stays with the party they wrote it for. Whatever they hold open ends now, and so do edits on their way.
 *
 * Serializable, so that of two administrators who remove each other one stays.
 */
export const updateUser = command({
  name: "updateUser",
  input: updateUserRequest.extend({ userId: id }),
  isolation: "Serializable",
  facts: async (tx, actor, { userId }) => (mayAdminister(actor) ? standingOf(tx, userId) : { before: null }),
  policy: (actor) => mayAdminister(actor),
  run: async ({ tx, facts: { before }, audit, notify }, { userId, ...request }) => {
    const after = standingAfter(before, request);
    if (!after)
      return err({ kind: "invalid", code: "fieldMissing", errors: [{ path: "role", message: "fieldMissing" }] });
    const allowed = await checkChange(tx, userId, before, after);
    if (!allowed.ok) return allowed;
    await store(tx, userId, before, after);
    if (after.disabled) await endSessions(tx, { userId }, notify);
    notify({ kind: "access", userId });
    audit({ type: "userChanged", resolutionId: null, data: { userId, ...after } });
    return ok(await userSummaryIn(tx, userId));
  },
});

async function standingOf(tx: Transaction, userId: string): Promise<{ before: Partial<Standing> | null } | null> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { disabledAt: true, memberships: { where: { endedAt: null }, select: { role: true, partyId: true } } },
  });
  return user && { before: { ...user.memberships[0], disabled: user.disabledAt !== null } };
}

function standingAfter(before: Partial<Standing> | null, request: z.output<typeof updateUserRequest>): Standing | null {
  const role = request.role ?? before?.role;
  if (role === undefined) return null;
  const partyId = request.partyId === undefined ? partyForRole(role, before?.partyId ?? null) : request.partyId;
  return { role, partyId, disabled: request.disabled ?? before?.disabled ?? false };
}

async function checkChange(
  tx: Transaction,
  userId: string,
  before: Partial<Standing> | null,
  after: Standing,
): Promise<Result<null, Failure>> {
  const fits = await checkRoleAndParty(tx, after.role, after.partyId);
  if (!fits.ok) return fits;
  const losesAdministrator = before?.role === "administrator" && (after.role !== "administrator" || after.disabled);
  if (!losesAdministrator) return ok(null);
  const others = await tx.membership.count({
    where: { role: "administrator", endedAt: null, userId: { not: userId }, user: { disabledAt: null } },
  });
  return others > 0 ? ok(null) : err({ kind: "conflict", code: "lastAdministrator" });
}

async function store(
  tx: Transaction,
  userId: string,
  before: Partial<Standing> | null,
  after: Standing,
): Promise<void> {
  const { role, partyId } = after;
  if (role !== before?.role || partyId !== before.partyId) {
    await tx.membership.updateMany({ where: { userId, endedAt: null }, data: { endedAt: new Date() } });
    await tx.membership.createMany({ data: [{ userId, role, partyId }] });
  }
  const disabledAt = after.disabled === before?.disabled ? {} : { disabledAt: after.disabled ? new Date() : null };
  await tx.user.updateMany({ where: { id: userId }, data: { accessEpoch: { increment: 1 }, ...disabledAt } });
}
