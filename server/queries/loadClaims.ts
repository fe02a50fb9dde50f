import type { ClaimStanceView, ClaimView } from "#domain/api/claims.ts";
import { quoteSelector } from "#domain/api/evidence.ts";
import { CLAIM_STANCES, type NamedStance } from "#domain/evidence/claimStance.ts";
import { claimStatus } from "#domain/evidence/claimStatus.ts";
import { claimTimeline } from "#domain/evidence/claimTimeline.ts";
import { localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { type FollowedSpeaker, followMerges } from "./followMerges.ts";
import { loadPeople } from "./loadPeople.ts";
import { nameOf } from "./nameOf.ts";
import { readableStatementIds } from "./readableEvidence.ts";
import { spokenBy } from "./spokenBy.ts";

/** A stance as the rules of the domain take it, with the source behind it. */
export type LoadedStance = NamedStance & { readonly sourceId: string; readonly view: ClaimStanceView };

export type LoadedClaim = { readonly view: ClaimView; readonly stances: readonly LoadedStance[] };

/** The claims given that the asker may read, in the order given, each with its status as they may know it (M1). */
export async function loadClaims(tx: Transaction, claimIds: readonly string[]): Promise<LoadedClaim[]> {
  const claims = await tx.claim.findMany({ where: { id: { in: [...claimIds] } } });
  const stances = await loadStances(tx, claimIds);
  const name = await loadPeople(
    tx,
    claims.map(({ createdBy }) => createdBy),
  );
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claimIds.flatMap((id) => {
    const claim = byId.get(id);
    if (claim === undefined) return [];
    const own = stances.filter(({ claimId }) => claimId === id).map(({ stance }) => stance);
    const view: ClaimView = {
      id,
      audience: claim.audiencePartyId ?? "all",
      proposition: localizedText.parse(claim.proposition),
      ...verdictOf(own),
      stances: own.map((stance) => stance.view),
      timeline: claimTimeline(own).map((entry) => ({ ...entry, gaps: [...entry.gaps] })),
      addedBy: name(claim.createdBy, claim.partyId),
      addedAt: claim.createdAt.toISOString(),
    };
    return [{ view, stances: own }];
  });
}

function verdictOf(stances: readonly LoadedStance[]): Pick<ClaimView, "status" | "reason"> {
  const { status, reason } = claimStatus(stances);
  return { status, reason: reason && { rule: reason.rule, stanceIds: [...reason.stanceIds] } };
}

async function loadStances(tx: Transaction, claimIds: readonly string[]) {
  const all = await tx.claimStance.findMany({
    where: { claimId: { in: [...claimIds] }, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const readable = await readableStatementIds(
    tx,
    all.map(({ statementId }) => statementId),
  );
  const rows = all.filter(({ statementId }) => readable.has(statementId));
  const statements = await tx.statement.findMany({ where: { id: { in: rows.map((row) => row.statementId) } } });
  const sources = await tx.source.findMany({ where: { id: { in: statements.map(({ sourceId }) => sourceId) } } });
  const speakers = await followMerges(
    tx,
    statements.flatMap(({ speakerId }) => speakerId ?? []),
  );
  const name = await loadPeople(
    tx,
    rows.map(({ createdBy }) => createdBy),
  );
  const voices = voicesOf(speakers);
  return rows.flatMap((row) => {
    const statement = statements.find(({ id }) => id === row.statementId);
    const source = sources.find(({ id }) => id === statement?.sourceId);
    if (statement === undefined || source === undefined) return [];
    const speaker = speakers.get(statement.speakerId ?? "");
    const addedBy = name(row.createdBy, row.partyId);
    const voice = voices.get(speaker?.kept.id ?? "") ?? null;
    return [{ claimId: row.claimId, stance: stanceOf({ row, statement, source, speaker, addedBy, voice }) }];
  });
}

/**
 * Speaker id -> the voice it is. A name, office and organisation are one speaker's within an audience; a party's own record
 * and the published one of the same speaker are one voice too.
 */
function voicesOf(speakers: ReadonlyMap<string, FollowedSpeaker>): ReadonlyMap<string, string> {
  const rows = [...new Map([...speakers.values()].map(({ kept }) => [kept.id, kept])).values()];
  const firsts = new Map<string, string>();
  return new Map(
    rows.map((row) => {
      const key = JSON.stringify([nameOf(row.name), nameOf(row.office), nameOf(row.organisation)]);
      firsts.set(key, firsts.get(key) ?? row.id);
      return [row.id, firsts.get(key) ?? row.id];
    }),
  );
}

type Row<T extends "claimStance" | "statement" | "source"> = Awaited<ReturnType<Transaction[T]["findMany"]>>[number];
type Found = {
  readonly row: Row<"claimStance">;
  readonly statement: Row<"statement">;
  readonly source: Row<"source">;
  readonly speaker: FollowedSpeaker | undefined;
  readonly addedBy: ClaimStanceView["addedBy"];
  readonly voice: string | null;
};

function stanceOf({ row, statement, source, speaker, addedBy, voice }: Found): LoadedStance {
  const stance = CLAIM_STANCES.find((known) => known === row.stance) ?? "cannotConfirm";
  const named = spokenBy(speaker, statement);
  return {
    id: row.id,
    statementId: statement.id,
    sourceId: source.id,
    stance,
    voice,
    saidOn: statement.saidOn,
    publishedAt: source.publishedAt,
    partyOnly: row.audiencePartyId !== null,
    speaker: named.speaker,
    organisation: named.organisation,
    isBody: speaker?.kept.kind === "organisation",
    outlet: source.outlet,
    view: {
      id: row.id,
      audience: row.audiencePartyId ?? "all",
      stance,
      statement: {
        id: statement.id,
        audience: statement.audiencePartyId ?? "all",
        sourceId: source.id,
        kind: statement.kind === "direct" ? "direct" : "reported",
        quote: statement.quote,
        language: statement.language,
        translation: localizedText.parse(statement.translation),
        selector: quoteSelector.parse(statement.selector),
        speakerId: speaker?.kept.id ?? null,
        ...named,
        saidOn: statement.saidOn,
        outlet: source.outlet,
        title: source.title,
        publishedAt: source.publishedAt,
      },
      addedBy,
      addedAt: row.createdAt.toISOString(),
    },
  };
}
