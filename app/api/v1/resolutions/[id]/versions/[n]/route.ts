import { readVersion } from "#server/queries/readVersion.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";
import { versionParams } from "../../../../_http/versionParams.ts";

export const GET = apiRoute({ params: versionParams }, ({ actor, params: { id, n } }) => readVersion(actor, id, n));
