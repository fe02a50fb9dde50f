import { observerRequest } from "#domain/api/resolutions.ts";
import { admitObserver } from "#server/commands/admitObserver.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const POST = apiRoute(
  { params: idParam, body: observerRequest },
  ({ actor, params: { id: resolutionId }, body }) => perform(actor, admitObserver, { ...body, resolutionId }),
);
