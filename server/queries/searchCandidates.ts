import type { SearchKind } from "#domain/api/search.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Candidate, LoadCandidates, SearchEntry, SearchPlace } from "./searchCandidate.ts";
import { loadClaimCandidates } from "./searchClaims.ts";
import { loadSourceCandidates, loadStatementCandidates } from "./searchEvidence.ts";
import { loadInstrumentCandidates } from "./searchInstruments.ts";
import { loadSpeakerCandidates } from "./searchSpeakers.ts";
import { loadClauseCandidates, loadMeasureCandidates } from "./searchTexts.ts";

const LOAD: Readonly<Record<SearchKind, LoadCandidates>> = {
  source: loadSourceCandidates,
  statement: loadStatementCandidates,
  claim: loadClaimCandidates,
  speaker: loadSpeakerCandidates,
  clause: loadClauseCandidates,
  instrument: loadInstrumentCandidates,
  measure: loadMeasureCandidates,
};

/** Reads what entries stand for, as the asker: what they may not read is not there. */
export async function searchCandidates(
  tx: Transaction,
  entries: readonly SearchEntry[],
  place: SearchPlace,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const [kind, found] of Map.groupBy(entries, (entry) => entry.kind))
    candidates.push(...(await LOAD[kind](tx, found, place)));
  return candidates;
}
