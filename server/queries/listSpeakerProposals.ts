import type { SpeakerProposal } from "#domain/api/speakers.ts";
import { speakerKeys } from "#domain/evidence/speakerKeys.ts";
import { PROPOSE_FROM, speakerSimilarity, type SpeakerProfile } from "#domain/evidence/speakerSimilarity.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayKeepSpeakers } from "#domain/policy/policy.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import type { SpeakerRow } from "./followMerges.ts";
import { wholeList, type List } from "./list.ts";
import { profileOf, speakerSummaryOf, withAliases } from "./speakerViews.ts";

/** As many as somebody looks through at a sitting; the likeliest come first, and more when these are answered. */
const PROPOSALS_MAX = 50;

type Candidate = { readonly row: SpeakerRow; readonly profile: SpeakerProfile };

/**
 * Pairs of records that may be one, the likeliest first: of those alone that the actor may read, so that what another
 * party keeps shows in no pair, no score and no order. A pair that was found to be two is left out.
 */
export async function listSpeakerProposals(actor: Actor): Promise<Result<List<SpeakerProposal>, Failure>> {
  if (!mayKeepSpeakers(actor)) return ok(wholeList([]));
  const { rows, distinct } = await withActor(actor, async (tx) => ({
    rows: await tx.speaker.findMany({ orderBy: { id: "asc" } }),
    distinct: await tx.speakerDistinction.findMany({
      where: { withdrawnAt: null },
      select: { firstId: true, secondId: true },
    }),
  }));
  const records = withAliases(rows);
  const keptOf = new Map(records.flatMap(({ row, aliases }) => [row, ...aliases].map(({ id }) => [id, row.id])));
  const known = new Set(distinct.map((pair) => pairKey(keptOf.get(pair.firstId), keptOf.get(pair.secondId))));
  const candidates = records.map(({ row, aliases }) => ({ row, profile: profileOf(row, aliases) }));
  const found = pairsOf(candidates).flatMap(([a, b]): SpeakerProposal[] => {
    if (known.has(pairKey(a.row.id, b.row.id))) return [];
    const { score, reasons } = speakerSimilarity(a.profile, b.profile);
    if (score < PROPOSE_FROM) return [];
    return [{ score, reasons: [...reasons], speakers: [speakerSummaryOf(a.row), speakerSummaryOf(b.row)] }];
  });
  return ok(wholeList(found.toSorted((a, b) => b.score - a.score).slice(0, PROPOSALS_MAX)));
}

const pairKey = (one = "", other = ""): string => [one, other].toSorted().join(" ");

/** Each pair that shares a key, once. */
function pairsOf(candidates: readonly Candidate[]): (readonly [Candidate, Candidate])[] {
  const keyed = candidates.flatMap((candidate) => speakerKeys(candidate.profile).map((key) => ({ key, candidate })));
  const pairs = new Map<string, readonly [Candidate, Candidate]>();
  for (const group of Map.groupBy(keyed, ({ key, candidate }) => `${candidate.profile.kind} ${key}`).values())
    for (const [at, { candidate: one }] of group.entries())
      for (const { candidate: other } of group.slice(at + 1))
        pairs.set(pairKey(one.row.id, other.row.id), [one, other]);
  return [...pairs.values()];
}
