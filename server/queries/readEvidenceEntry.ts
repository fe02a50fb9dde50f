import type { EvidenceEntry } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { loadEvidence } from "./loadEvidence.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { readingOf } from "./readingOf.ts";

/** One source of a resolution's desk with its statements. */
export const readEvidenceEntry = (
  actor: Actor,
  resolutionId: string,
  sourceId: string,
): Promise<Result<EvidenceEntry, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => {
    const cited = citedPlacesIn(await loadLiveText(tx, row));
    const [entry] = await loadEvidence(tx, resolutionId, cited, sourceId);
    return entry ?? null;
  });
