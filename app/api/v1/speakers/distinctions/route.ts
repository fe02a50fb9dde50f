import { distinguishRequest } from "#domain/api/speakers.ts";
import { distinguishSpeakers } from "#server/commands/distinguishSpeakers.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../_http/apiRoute.ts";

export const POST = apiRoute({ body: distinguishRequest, status: 201 }, ({ actor, body }) =>
  perform(actor, distinguishSpeakers, body),
);
