import { randomUUID } from "node:crypto";
import { distinguishRequest } from "#domain/api/speakers.ts";
import { mayKeepSpeakers } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { command } from "./perform.ts";
import { lockTwoSpeakers, sharedAudience } from "./twoSpeakers.ts";

/** Remembers that two records are two, so that nobody is asked again. Saying it twice is saying it once. */
export const distinguishSpeakers = command({
  name: "distinguishSpeakers",
  input: distinguishRequest,
  facts: (tx, _actor, { speakerIds }) => lockTwoSpeakers(tx, speakerIds),
  policy: (actor) => mayKeepSpeakers(actor),
  run: async ({ tx, actor, facts: speakers, audit, notify }) => {
    const audiencePartyId = sharedAudience(speakers);
    const [firstId = "", secondId = ""] = speakers.map(({ id }) => id).toSorted();
    const pair = { firstId, secondId, audiencePartyId };
    const known = await tx.speakerDistinction.findFirst({
      where: { ...pair, withdrawnAt: null },
      select: { id: true },
    });
    if (known) return ok(known);
    const id = randomUUID();
    await tx.speakerDistinction.create({ data: { ...pair, id, createdBy: actor.userId, partyId: actor.partyId } });
    const data = { distinctionId: id, firstId, secondId };
    audit({ type: "speakersDistinguished", resolutionId: null, audiencePartyId, data });
    notify({ kind: "row", resolutionId: null, row: "speaker", id: firstId, audiencePartyId });
    return ok({ id });
  },
});
