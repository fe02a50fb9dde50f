import { perform } from "#server/commands/perform.ts";
import { revokeToken } from "#server/commands/revokeToken.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const DELETE = apiRoute({ params: idParam }, ({ actor, params: { id: tokenId } }) =>
  perform(actor, revokeToken, { tokenId }),
);
