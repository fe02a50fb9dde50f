import { perform } from "#server/commands/perform.ts";
import { restoreVersion } from "#server/commands/restoreVersion.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";
import { versionParams } from "../../../../../_http/versionParams.ts";

export const POST = apiRoute({ params: versionParams }, ({ actor, params: { id: resolutionId, n } }) =>
  perform(actor, restoreVersion, { resolutionId, n }),
);
