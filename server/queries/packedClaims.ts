import type { EvidenceEntry } from "#domain/api/evidence.ts";
import { claimStatus } from "#domain/evidence/claimStatus.ts";
import type { PackedClaim } from "#formats/evidencePack/model.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { claimIds } from "./claimIds.ts";
import { type LoadedClaim, loadClaims } from "./loadClaims.ts";

/**
 * The claims of a resolution for its pack: as the asker may know them, with `audience` "all" as everybody may who reads the
 * resolution. Only the pack's statements count, since whoever is given it reads no others; a claim that nothing in it leads
 * to is left out (Z6).
 */
export async function packedClaims(
  tx: Transaction,
  resolutionId: string,
  entries: readonly EvidenceEntry[],
  audience: "all" | undefined,
): Promise<PackedClaim[]> {
  const places = await claimIds(tx, { resolutionId });
  const claims = await loadClaims(
    tx,
    places.map(({ id }) => id),
  );
  const isFor = (whom: string): boolean => audience === undefined || whom === "all";
  const links = await tx.claimClause.findMany({ where: { resolutionId, removedAt: null } });
  const linked = new Set(links.flatMap((link) => (isFor(link.audiencePartyId ?? "all") ? link.claimId : [])));
  const inPack = new Set(entries.flatMap(({ statements }) => statements.map(({ id }) => id)));
  return claims.flatMap((claim) => {
    const stances = claim.stances.filter(({ statementId, view }) => inPack.has(statementId) && isFor(view.audience));
    const isLed = linked.has(claim.view.id) || stances.length > 0;
    return isFor(claim.view.audience) && isLed ? [packedClaim(claim, stances)] : [];
  });
}

function packedClaim({ view, stances: all }: LoadedClaim, stances: LoadedClaim["stances"]): PackedClaim {
  const { id, audience, proposition } = view;
  const order = new Map(view.timeline.map(({ stanceId }, index) => [stanceId, index]));
  const placeOf = (stance: (typeof all)[number]): number => order.get(stance.view.id) ?? 0;
  return {
    id,
    audience,
    proposition,
    status: claimStatus(stances).status,
    stances: stances
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map(({ statementId, view: own }) => ({ stance: own.stance, audience: own.audience, statementId })),
  };
}
