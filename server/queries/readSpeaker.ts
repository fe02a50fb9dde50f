import type { SpeakerView } from "#domain/api/speakers.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayReadSpeakers } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { followMerges, type SpeakerRow } from "./followMerges.ts";
import { isId } from "./isId.ts";
import { readableStatementIds } from "./readableEvidence.ts";
import { officesOf, speakerSummaryOf, withAliases } from "./speakerViews.ts";

/** One record with its aliases and what they said; a merged one's id answers the record it was merged into. */
export async function readSpeaker(actor: Actor, speakerId: string): Promise<Result<SpeakerView, Failure>> {
  if (!isId(speakerId) || !mayReadSpeakers(actor)) return err(notFound);
  return withActor(
    actor,
    async (tx) => {
      const followed = (await followMerges(tx, [speakerId])).get(speakerId);
      return followed ? ok(await viewOf(tx, followed.kept)) : err(notFound);
    },
    { isolation: "RepeatableRead" },
  );
}

async function viewOf(tx: Transaction, kept: SpeakerRow): Promise<SpeakerView> {
  const merged = await tx.speaker.findMany({ where: { mergedInto: { not: null } } });
  const aliases = withAliases([kept, ...merged.filter(({ id }) => id !== kept.id)]).find(
    ({ row }) => row.id === kept.id,
  )?.aliases;
  const own = aliases ?? [];
  const merges = await tx.speakerMerge.findMany({
    where: { mergedId: { in: own.map(({ id }) => id) }, undoneAt: null },
    select: { id: true, mergedId: true },
  });
  const mergeOf = new Map(merges.map(({ id, mergedId }) => [mergedId, id]));
  return {
    ...speakerSummaryOf(kept),
    offices: officesOf(kept),
    aliases: own.map((row) => ({ ...speakerSummaryOf(row), mergeId: mergeOf.get(row.id) ?? null })),
    statements: await statementsOf(tx, [kept.id, ...own.map(({ id }) => id)]),
  };
}

/** Of what they said, what stands on the desk of a text that the asker reads (M14). */
async function statementsOf(tx: Transaction, speakerIds: readonly string[]): Promise<SpeakerView["statements"]> {
  const said = await tx.statement.findMany({ where: { speakerId: { in: [...speakerIds] } } });
  const readable = await readableStatementIds(
    tx,
    said.map(({ id }) => id),
  );
  const rows = said.filter(({ id }) => readable.has(id));
  const sources = await tx.source.findMany({
    where: { id: { in: rows.map(({ sourceId }) => sourceId) } },
    select: { id: true, title: true, outlet: true, publishedAt: true },
  });
  const desks = await tx.resolutionEvidence.findMany({
    where: { sourceId: { in: sources.map(({ id }) => id) } },
    select: { sourceId: true, resolutionId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const deskOf = new Map(desks.toReversed().map(({ sourceId, resolutionId }) => [sourceId, resolutionId]));
  const views = rows.flatMap((row) => {
    const source = sourceOf.get(row.sourceId);
    if (!source) return [];
    const { publishedAt, ...shown } = source;
    return {
      id: row.id,
      audience: row.audiencePartyId ?? "all",
      quote: row.quote,
      kind: row.kind === "direct" ? ("direct" as const) : ("reported" as const),
      language: row.language,
      date: row.saidOn ?? publishedAt,
      source: shown,
      resolutionId: deskOf.get(row.sourceId) ?? null,
    };
  });
  // ISO 8601 sorts as it stands; what has no date comes last.
  return views.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || (a.id < b.id ? -1 : 1));
}
