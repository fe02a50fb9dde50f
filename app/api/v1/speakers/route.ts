import { speakerQuery, speakerRequest } from "#domain/api/speakers.ts";
import { addSpeaker } from "#server/commands/addSpeaker.ts";
import { perform } from "#server/commands/perform.ts";
import { listSpeakers } from "#server/queries/listSpeakers.ts";
import { readSpeaker } from "#server/queries/readSpeaker.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: speakerQuery }, ({ actor, query, locale }) => listSpeakers(actor, query, locale));

export const POST = apiRoute({ body: speakerRequest, status: 201 }, async ({ actor, body }) => {
  const added = await perform(actor, addSpeaker, body);
  return added.ok ? readSpeaker(actor, added.value.speakerId) : added;
});
