import { partyChanges } from "#domain/api/people.ts";
import { perform } from "#server/commands/perform.ts";
import { updateParty } from "#server/commands/updateParty.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const PATCH = apiRoute({ params: idParam, body: partyChanges }, ({ actor, params: { id: partyId }, body }) =>
  perform(actor, updateParty, { partyId, ...body }),
);
