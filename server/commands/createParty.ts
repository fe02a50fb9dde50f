import { partyRequest } from "#domain/api/people.ts";
import { mayAdminister } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { partyFields, partyOf } from "#server/queries/listParties.ts";
import { command } from "./perform.ts";

/** Adds a party to the assembly, after those that are there. */
export const createParty = command({
  name: "createParty",
  input: partyRequest,
  policy: (actor) => mayAdminister(actor),
  run: async ({ tx, audit }, request) => {
    const sort = await tx.party.count();
    const row = await tx.party.create({ data: { ...request, sort }, select: partyFields });
    audit({ type: "partyCreated", resolutionId: null, data: { partyId: row.id } });
    return ok(partyOf(row));
  },
});
