import { randomUUID } from "node:crypto";
import { mergeSpeakersRequest, officeHeld, spelling, type SpeakerMergeView } from "#domain/api/speakers.ts";
import { mayKeepSpeakers, mayMergeAudiences } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { nameOf } from "#server/queries/nameOf.ts";
import type { SpeakerRow } from "#server/queries/followMerges.ts";
import { speakerMerged } from "./changeSpeaker.ts";
import { command } from "./perform.ts";
import { lockTwoSpeakers } from "./twoSpeakers.ts";

/**
 * Says that two records are one. Nothing moves: the merged one stays as an alias that leads to the kept one, with its
 * statements. Only records that were not merged themselves are merged, so that no merge can lead back to where it began.
 */
export const mergeSpeakers = command({
  name: "mergeSpeakers",
  input: mergeSpeakersRequest,
  facts: (tx, _actor, { keepId, mergeId }) => lockTwoSpeakers(tx, [keepId, mergeId]),
  policy: (actor) => mayKeepSpeakers(actor),
  run: async ({ tx, actor, facts: [kept, merged], audit, notify }) => {
    if (kept.mergedInto !== null || merged.mergedInto !== null) return err(speakerMerged);
    if (kept.kind !== merged.kind) return err({ kind: "conflict", code: "speakersOfTwoKinds" });
    if (!mayMergeAudiences(kept.audiencePartyId, merged.audiencePartyId))
      return err({ kind: "conflict", code: "keepSharedSpeaker" });
    const { audiencePartyId } = merged;
    const id = randomUUID();
    const { createdAt } = await tx.speakerMerge.create({
      data: {
        id,
        audiencePartyId,
        keptId: kept.id,
        mergedId: merged.id,
        keptBefore: recordOf(kept),
        createdBy: actor.userId,
        partyId: actor.partyId,
      },
    });
    await tx.speaker.update({ where: { id: merged.id }, data: { mergedInto: kept.id } });
    const data = { mergeId: id, keptId: kept.id, mergedId: merged.id };
    audit({ type: "speakersMerged", resolutionId: null, audiencePartyId, data });
    // Whose row it is decides who hears of it: a party's own merge into a record for all is that party's.
    notify({ kind: "row", resolutionId: null, row: "speaker", id: merged.id, audiencePartyId });
    const view: SpeakerMergeView = {
      id,
      keptId: kept.id,
      mergedId: merged.id,
      createdAt: createdAt.toISOString(),
      undoneAt: null,
    };
    return ok(view);
  },
});

/** The kept record as whoever merged it saw it. */
const recordOf = (row: SpeakerRow) => ({
  kind: row.kind,
  name: nameOf(row.name),
  office: nameOf(row.office),
  organisation: nameOf(row.organisation),
  affiliation: nameOf(row.affiliation),
  spellings: z.array(spelling).parse(row.spellings),
  offices: z.array(officeHeld).parse(row.offices),
});
