import type { EvidenceEntry } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { loadEvidence } from "./loadEvidence.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";
import { wholeList, type List } from "./list.ts";

/** The sources and statements on a resolution's desk, as far as the actor may read them. */
export const listEvidence = (actor: Actor, resolutionId: string): Promise<Result<List<EvidenceEntry>, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) =>
    wholeList(await loadEvidence(tx, resolutionId, citedPlacesIn(await loadLiveText(tx, row)))),
  );
