import type { RecaptureAnswer } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, type Result } from "#domain/result.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { withActor } from "#server/db/withActor.ts";
import { resolutionFacts } from "#server/queries/resolutionFacts.ts";
import { forbidden, notFound, type Failure } from "./failure.ts";
import { recaptureSource } from "./recaptureSource.ts";

/**
 * Fetches a source's page again, for a program that knows the source and not its text: by the text on whose desk it stands
 * and for which the actor may bring evidence. Of several it is the one with the most parties, whose record most of those
 * who read the source can see.
 *
 * @param options see recaptureSource
 */
export async function recaptureReadableSource(
  actor: Actor,
  sourceId: string,
  options: Partial<FetchOptions> = {},
): Promise<Result<RecaptureAnswer, Failure>> {
  const desks = await desksOf(actor, sourceId);
  if (desks.length === 0) return err(notFound);
  const desk = desks.find(({ mayStore }) => mayStore);
  return desk ? recaptureSource(actor, desk.resolutionId, sourceId, options) : err(forbidden);
}

const desksOf = (actor: Actor, sourceId: string) =>
  withActor(
    actor,
    async (tx) => {
      const links = await tx.resolutionEvidence.findMany({ where: { sourceId }, select: { resolutionId: true } });
      const desks = [];
      for (const resolutionId of new Set(links.map((link) => link.resolutionId))) {
        const facts = await resolutionFacts(tx, actor, resolutionId);
        if (facts) desks.push({ resolutionId, parties: facts.partyIds.length, mayStore: mayAddEvidence(actor, facts) });
      }
      return desks.toSorted((a, b) => b.parties - a.parties || (a.resolutionId < b.resolutionId ? -1 : 1));
    },
    { isolation: "RepeatableRead" },
  );
