import { speakerChanges } from "#domain/api/speakers.ts";
import { changeSpeaker } from "#server/commands/changeSpeaker.ts";
import { perform } from "#server/commands/perform.ts";
import { readSpeaker } from "#server/queries/readSpeaker.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => readSpeaker(actor, id));

export const PATCH = apiRoute(
  { params: idParam, body: speakerChanges },
  async ({ actor, params: { id: speakerId }, body }) => {
    const changed = await perform(actor, changeSpeaker, { speakerId, ...body });
    return changed.ok ? readSpeaker(actor, speakerId) : changed;
  },
);
