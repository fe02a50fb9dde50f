import { id } from "#domain/api/common.ts";
import { partyChanges } from "#domain/api/people.ts";
import { mayAdminister } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { partyFields, partyOf } from "#server/queries/listParties.ts";
import { notFound } from "./failure.ts";
import { given } from "./given.ts";
import { command } from "./perform.ts";

/** Changes a party's names, colours or seats. Versions keep the names they were frozen with. */
export const updateParty = command({
  name: "updateParty",
  input: partyChanges.extend({ partyId: id }),
  policy: (actor) => mayAdminister(actor),
  run: async ({ tx, audit }, { partyId, ...request }) => {
    const changes = given(request);
    const [row] = await tx.party.updateManyAndReturn({ where: { id: partyId }, data: changes, select: partyFields });
    if (!row) return err(notFound);
    audit({ type: "partyChanged", resolutionId: null, data: { partyId, fields: Object.keys(changes) } });
    return ok(partyOf(row));
  },
});
