import { randomUUID } from "node:crypto";
import { speakerRequest } from "#domain/api/speakers.ts";
import { mayKeepSpeakers } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { givenNames, givenOffices } from "./givenNames.ts";
import { command } from "./perform.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Records a person or an organisation. */
export const addSpeaker = command({
  name: "addSpeaker",
  input: speakerRequest,
  policy: (actor) => mayKeepSpeakers(actor),
  run: async ({ tx, actor, audit, notify }, { audience: wanted, ...fields }) => {
    const audience = resolveAudience(actor, wanted);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    const speakerId = randomUUID();
    const { name, office, organisation, affiliation, offices, ...rest } = fields;
    await tx.speaker.create({
      data: {
        ...rest,
        id: speakerId,
        audiencePartyId,
        name: givenNames(name),
        office: givenNames(office),
        organisation: givenNames(organisation),
        affiliation: givenNames(affiliation),
        offices: givenOffices(offices),
        createdBy: actor.userId,
      },
    });
    audit({ type: "speakerAdded", resolutionId: null, audiencePartyId, data: { speakerId, kind: fields.kind } });
    notify({ kind: "row", resolutionId: null, row: "speaker", id: speakerId, audiencePartyId });
    return ok({ speakerId });
  },
});
