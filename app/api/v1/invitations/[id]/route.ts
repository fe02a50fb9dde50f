import { perform } from "#server/commands/perform.ts";
import { revokeInvitation } from "#server/commands/revokeInvitation.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const DELETE = apiRoute({ params: idParam }, ({ actor, params: { id: invitationId } }) =>
  perform(actor, revokeInvitation, { invitationId }),
);
