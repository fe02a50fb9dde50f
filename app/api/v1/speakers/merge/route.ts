import { mergeSpeakersRequest } from "#domain/api/speakers.ts";
import { mergeSpeakers } from "#server/commands/mergeSpeakers.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../_http/apiRoute.ts";

export const POST = apiRoute({ body: mergeSpeakersRequest, status: 201 }, ({ actor, body }) =>
  perform(actor, mergeSpeakers, body),
);
