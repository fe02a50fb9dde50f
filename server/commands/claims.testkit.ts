import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { ClaimStanceKind } from "#domain/evidence/claimStance.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { listResolutionClaims } from "#server/queries/listResolutionClaims.ts";
import { readClaim } from "#server/queries/readClaim.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { type Assembly, createAssembly, createFerryResolution, valueOf } from "./desk.testkit.ts";
import { makeClaim } from "./makeClaim.ts";
import { perform } from "./perform.ts";
import { putStance } from "./putStance.ts";

/** The same meeting in two papers: one says it is confirmed, the other that it is not known. */
const TEXT = `Ferries stopped

"The ferries have not sailed for nine days," said Minister Ada Verel.

"That is not true," said Mayor Oto Lind.

The Coast Guard could not confirm the number of days.`;

type Said = { readonly quote: string; readonly speaker: string; readonly saidOn: string | null };

export const VEREL = { quote: "The ferries have not sailed for nine days", speaker: "Ada Verel", saidOn: "2031-05-02" };
export const LIND = { quote: "That is not true", speaker: "Oto Lind", saidOn: "2031-05-03" };
export const GUARD = { quote: "could not confirm the number of days", speaker: "Coast Guard", saidOn: "2031-05-03" };

export const FERRIES = { blockId: "ferries", language: "en" } as const;

/** An assembly with a text on ferries, to whose desk statements are brought. */
export type ClaimDesk = {
  readonly assembly: Assembly;
  readonly resolutionId: string;
  /** Archives the article for this audience with one statement; answers the statement's id. */
  readonly archived: (actor: Actor, said: Said, audience?: "all" | "party", place?: string) => Promise<string>;
  /** A claim as the resolution's list has it. */
  readonly claimsFor: (actor: Actor, claimId: string, place?: string) => Promise<ResolutionClaim | undefined>;
};

export async function openClaimDesk(): Promise<ClaimDesk> {
  const assembly = await createAssembly();
  const resolutionId = await createFerryResolution(assembly.drafter, [assembly.harbour, assembly.upland]);
  return {
    assembly,
    resolutionId,
    archived: (actor, said, audience = "all", place = resolutionId) => archived(place, actor, said, audience),
    claimsFor: async (actor, claimId, place = resolutionId) =>
      valueOf(await listResolutionClaims(actor, place)).items.find(({ id }) => id === claimId),
  };
}

/** Archives the article for this audience with one statement; answers the statement's id. */
async function archived(place: string, actor: Actor, said: Said, audience: "all" | "party") {
  const { text } = valueOf(await extractArticle({ text: TEXT }));
  const start = text.indexOf(said.quote);
  const selector = describeRange(text, start, start + said.quote.length);
  const statement = { ...said, kind: "direct" as const, office: null, organisation: null, verb: null, selector };
  const source = { title: "Ferries stopped", outlet: "The Harbour Courier", publishedAt: "2031-05-04", language: "en" };
  const request = { text: TEXT, audience, source, statements: [statement] };
  const { sourceId } = valueOf(await archiveEvidence(actor, place, request));
  const row = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }));
  return row.id;
}

export async function claimOf(actor: Actor, audience: "all" | "party" = "all"): Promise<string> {
  const request = { proposition: { en: "The ferries have not sailed for nine days" }, audience };
  return valueOf(await perform(actor, makeClaim, request)).claimId;
}

type Put = { readonly audience?: "all" | "party"; readonly publish?: boolean };

export const put = (actor: Actor, claimId: string, statementId: string, stance: ClaimStanceKind, options: Put = {}) =>
  perform(actor, putStance, { claimId, statementId, stance, ...options });

export const statusFor = async (actor: Actor, claimId: string) => valueOf(await readClaim(actor, claimId)).status;
