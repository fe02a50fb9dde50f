import { PARTY_ROLES, type Role } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Failure } from "./failure.ts";

const actsForParty = (role: Role): boolean => PARTY_ROLES.some((partyRole) => partyRole === role);

/** Whether a role and a party go together, and the party exists. */
export async function checkRoleAndParty(
  tx: Transaction,
  role: Role,
  partyId: string | null,
): Promise<Result<null, Failure>> {
  const wrong = (code: string) =>
    err({ kind: "invalid", code, errors: [{ path: "partyId", message: code }] } satisfies Failure);
  if (partyId === null) return actsForParty(role) ? wrong("roleNeedsParty") : ok(null);
  if (!actsForParty(role)) return wrong("roleHasNoParty");
  return (await tx.party.count({ where: { id: partyId } })) === 1 ? ok(null) : wrong("unknownParty");
}

/** The party that goes with a new role when none was named: the old one, if the role acts for one at all. */
export const partyForRole = (role: Role, partyId: string | null): string | null =>
  actsForParty(role) ? partyId : null;
