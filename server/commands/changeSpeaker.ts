import { id } from "#domain/api/common.ts";
import { speakerChanges } from "#domain/api/speakers.ts";
import { mayKeepSpeakers } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { changedValues } from "./changedValues.ts";
import { notFound, type Failure } from "./failure.ts";
import { given } from "./given.ts";
import { givenNames, givenOffices } from "./givenNames.ts";
import { command } from "./perform.ts";

/** What was merged is an alias: it is its kept record that changes. */
export const speakerMerged: Failure = { kind: "conflict", code: "speakerMerged" };

/** Changes a record's names, spellings, offices or affiliation. What was said stays as the sources have it. */
export const changeSpeaker = command({
  name: "changeSpeaker",
  input: speakerChanges.extend({ speakerId: id }),
  policy: (actor) => mayKeepSpeakers(actor),
  run: async (
    { tx, audit, notify },
    { speakerId, kind, name, office, organisation, affiliation, offices, spellings },
  ) => {
    const where = { id: speakerId };
    const row = await tx.speaker.findUnique({ where });
    if (!row) return err(notFound);
    if (row.mergedInto !== null) return err(speakerMerged);
    const { audiencePartyId } = row;
    const data = given({
      kind,
      spellings,
      name: name && givenNames(name),
      office: office === undefined ? undefined : givenNames(office),
      organisation: organisation === undefined ? undefined : givenNames(organisation),
      affiliation: affiliation === undefined ? undefined : givenNames(affiliation),
      offices: offices && givenOffices(offices),
    });
    await tx.speaker.update({ where, data });
    const changed = changedValues(row, data);
    audit({ type: "speakerChanged", resolutionId: null, audiencePartyId, data: { speakerId, changes: changed } });
    notify({ kind: "row", resolutionId: null, row: "speaker", id: speakerId, audiencePartyId });
    return ok({ speakerId });
  },
});
