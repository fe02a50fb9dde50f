import type { audienceRequest } from "#domain/api/common.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayAddEvidence } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import { forbidden, type Failure } from "#server/commands/failure.ts";
import { resolveAudience } from "#server/commands/resolveAudience.ts";
import { readingOf } from "./readingOf.ts";

/**
 * Asked before a page is fetched or a file read for a resolution's desk: whoever could not store it must not make the
 * server work on it.
 */
export async function mayBringEvidence(
  actor: Actor,
  resolutionId: string,
  audience: z.infer<typeof audienceRequest>,
): Promise<Result<null, Failure>> {
  const resolution = await readingOf(actor, resolutionId, (_tx, { facts }) => Promise.resolve(facts));
  if (!resolution.ok) return resolution;
  if (!mayAddEvidence(actor, resolution.value)) return err(forbidden);
  const resolved = resolveAudience(actor, audience);
  return resolved.ok ? ok(null) : resolved;
}
