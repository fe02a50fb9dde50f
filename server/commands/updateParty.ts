import { id } from "#domain/api/common.ts";
import { partyRequest } from "#domain/api/people.ts";
import { mayAdminister } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { partyFields, partyOf } from "#server/queries/listParties.ts";
import { notFound } from "./failure.ts";
import { given } from "./given.ts";
import { command } from "./perform.ts";

/** What of a party may be changed; without the defaults of a new one, which would empty what was not sent. */
export const partyChanges = partyRequest.extend({ seats: partyRequest.shape.seats.unwrap() }).partial();

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
