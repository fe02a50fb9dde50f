import type { ClaimFlag, ResolutionClaim } from "#domain/api/claims.ts";
import { wordsOf } from "#domain/document/block.ts";
import { evidenceReferencesIn } from "#domain/document/citations.ts";
import { attributionWording } from "#domain/evidence/attributionWording.ts";
import { claimStatus, type ClaimStatus } from "#domain/evidence/claimStatus.ts";
import { statesAsFact } from "#domain/evidence/statesAsFact.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { claimIds } from "./claimIds.ts";
import { type List, wholeList } from "./list.ts";
import type { LiveText } from "./liveText.ts";
import { loadClaims, type LoadedClaim, type LoadedStance } from "./loadClaims.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { type ResolutionRow, textAudience } from "./loadResolution.ts";
import { readingOf } from "./readingOf.ts";

/**
 * The claims that a resolution's clauses state or that statements on its desk bear on, each with its status, and the
 * clauses that state as fact what does not stand uncontested.
 */
export const listResolutionClaims = (
  actor: Actor,
  resolutionId: string,
): Promise<Result<List<ResolutionClaim>, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => wholeList(await loadResolutionClaims(tx, row)));

/** One of them; null where the resolution shows no such claim. */
export const readResolutionClaim = (
  actor: Actor,
  resolutionId: string,
  claimId: string,
): Promise<Result<ResolutionClaim, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => {
    const claims = await loadResolutionClaims(tx, row);
    return claims.find(({ id }) => id === claimId) ?? null;
  });

async function loadResolutionClaims(tx: Transaction, row: ResolutionRow): Promise<ResolutionClaim[]> {
  const places = await claimIds(tx, { resolutionId: row.id });
  const claims = await loadClaims(
    tx,
    places.map(({ id }) => id),
  );
  const said = await tx.claimClause.findMany({
    where: { resolutionId: row.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const links = said.filter(({ removedAt }) => removedAt === null);
  const text = await loadLiveText(tx, row);
  const shared = await sharedWith(tx, row);
  return claims.map((claim) => {
    const own = links.filter(({ claimId }) => claimId === claim.view.id);
    const linked = new Set(own.map(({ blockId }) => blockId));
    const decided = new Set(said.flatMap(({ claimId, blockId }) => (claimId === claim.view.id ? blockId : [])));
    const desk = { row, text, shared };
    return {
      ...claim.view,
      clauses: own.map(({ id, audiencePartyId, blockId, language }) => {
        const block = text.blocks[language]?.find((each) => each.id === blockId);
        const audience = audiencePartyId ?? "all";
        return { id, audience, blockId, language, words: block === undefined ? null : wordsOf(block) };
      }),
      flags: isDoubtful(claim.view.status)
        ? [...[...linked].flatMap((id) => flagsOf(id, claim, desk)), ...proposedFlags(claim, desk, decided)]
        : [],
    };
  });
}

const isDoubtful = (status: ClaimStatus): boolean => status !== "uncontested" && status !== "noStatements";

/** Says of a stance whether everyone who reads the text may read it, and the statement on its desk. */
type IsShared = (stance: LoadedStance) => boolean;

async function sharedWith(tx: Transaction, row: ResolutionRow): Promise<IsShared> {
  const readers = textAudience(row);
  const isForReaders = (audience: string | null) => audience === null || audience === readers;
  const links = await tx.resolutionEvidence.findMany({
    where: { resolutionId: row.id },
    select: { statementId: true, audiencePartyId: true },
  });
  const onDesk = new Set(
    links.flatMap(({ statementId, audiencePartyId }) =>
      statementId !== null && isForReaders(audiencePartyId) ? [statementId] : [],
    ),
  );
  const isOpen = (audience: string) => audience === "all" || audience === readers;
  return ({ statementId, view }) => onDesk.has(statementId) && isOpen(view.audience) && isOpen(view.statement.audience);
}

type Desk = { readonly row: ResolutionRow; readonly text: LiveText; readonly shared: IsShared };

/** The languages in which a clause states the claim as fact. */
function flagsOf(blockId: string, { stances }: LoadedClaim, { row, text, shared }: Desk): ClaimFlag[] {
  const open = stances.filter(shared);
  const style = styleOf(row.style);
  return text.languages.flatMap((language) => {
    const block = text.blocks[language]?.find(({ id }) => id === blockId);
    const words = block === undefined ? "" : wordsOf(block);
    if (block === undefined || words.trim() === "") return [];
    const evidenceIds = new Set(evidenceReferencesIn(block).map(({ evidenceId }) => evidenceId));
    const { asFact, reasons } = statesAsFact({ words, language, evidenceIds }, stances);
    if (!asFact) return [];
    const setting = { language, chamber: style.id, timeZone: style.timeZone };
    const notShared = !isDoubtful(claimStatus(open).status);
    const wording = notShared ? null : attributionWording(open, setting);
    return [{ blockId, language, reasons: reasons.map(({ code }) => code), wording, notShared, proposed: null }];
  });
}

/**
 * The clauses that nobody linked to the claim and that cite a statement which bears on it, where they would be flagged
 * (M16). What somebody said no to, or took back, is not proposed again.
 */
function proposedFlags(claim: LoadedClaim, desk: Desk, decided: ReadonlySet<string>): ClaimFlag[] {
  const { stances, view } = claim;
  const open = stances.filter((stance) => stance.view.audience === "all" && stance.view.statement.audience === "all");
  const isForAll = view.audience === "all" && isDoubtful(claimStatus(open).status);
  const citing = new Map<string, Set<string>>();
  for (const block of Object.values(desk.text.blocks).flat()) {
    const cited = new Set(evidenceReferencesIn(block).map(({ evidenceId }) => evidenceId));
    const bearing = stances.flatMap(({ statementId }) => (cited.has(statementId) ? statementId : []));
    if (bearing.length > 0 && !decided.has(block.id))
      citing.set(block.id, new Set([...(citing.get(block.id) ?? []), ...bearing]));
  }
  return [...citing].flatMap(([blockId, statementIds]) => {
    const areOpen = open.some(({ statementId }) => statementIds.has(statementId));
    const audience = isForAll && areOpen ? ("all" as const) : ("party" as const);
    const proposed = { statementIds: [...statementIds], audience };
    return flagsOf(blockId, claim, desk).map((flag) => ({ ...flag, proposed }));
  });
}
